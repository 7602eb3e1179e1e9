package nl.gezinslijn.command.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: what holds for every operation is said once here. */
@Configuration(proxyBeanMethods = false)
public class OpenApiDocument {

    private static final Map<String, String> ERRORS = Map.of(
            "400", "Bad input: the document names each wrong field",
            "401", "Not logged in",
            "403", "Not for this account or role (COACH-4)",
            "404", "There is no such case, or no such thing in it",
            "409", "Refused by a rule, named in the document",
            "412", "The case has changed since the version in If-Match",
            "413", "The body is too large",
            "422", "This Idempotency-Key was used for another request",
            "503", "Try again after the time in Retry-After, with the same Idempotency-Key");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gezinslijn")
                        .version(RequestIds.API_VERSION)
                        .description("The life of a case in family coaching, from registration to closure."
                                + " Each action is one resource; each brings events or is refused by a rule.")
                        .contact(new Contact().name("Gezinslijn").email("api@gezinslijn.example"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .description("Problem document (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("rule", new StringSchema().description("Id of the rule that refused"))
                .addProperty("requestId", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new Schema<>()
                                        .type("object")
                                        .addProperty("field", new StringSchema())
                                        .addProperty("detail", new StringSchema())));
    }

    /** Headers and errors that every action shares. */
    @Bean
    OperationCustomizer actions() {
        return (operation, method) -> {
            boolean action =
                    Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == Caller.class);
            if (action) {
                operation.addParametersItem(header(
                        "Idempotency-Key",
                        "Makes a retry return the first answer and add nothing; 16 to 200 characters, a UUID for"
                                + " example"));
                operation.addParametersItem(header(
                        "If-Match", "ETag of the case as last seen, as \"3\"; a stale one is answered with 412"));
                operation.addParametersItem(header(
                        "Acting-Role", "Which of the account's roles to act in, as process-lead; else its first"));
                ApiResponses responses = operation.getResponses();
                responses
                        .values()
                        .forEach(r -> r.addHeaderObject(
                                "ETag",
                                new Header().description("Version of the case").schema(new StringSchema())));
                ERRORS.forEach((status, description) -> responses.addApiResponse(status, error(description)));
            }
            return operation;
        };
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema());
    }

    private static ApiResponse error(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
