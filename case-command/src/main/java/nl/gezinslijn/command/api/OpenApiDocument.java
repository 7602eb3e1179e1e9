package nl.gezinslijn.command.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.aggregate.OfficeReceipt;
import nl.gezinslijn.command.aggregate.Receipt;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: what holds for every operation is said once here. */
@Configuration(proxyBeanMethods = false)
public class OpenApiDocument {

    private static final String OUTSIDE = "Office";

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
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token: log in at /oauth2/authorize (PKCE), or as a"
                                                + " service with client_credentials at /oauth2/token. Scope read to"
                                                + " look, write to act."))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"));
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

    /** Every resource of the table, with what all actions share. */
    @Bean
    OpenApiCustomizer actions() {
        return api -> {
            Components components = Objects.requireNonNull(api.getComponents());
            List.of(Circumstances.class, Receipt.class, OccurredOn.class, OfficeReceipt.class)
                    .forEach(shared -> schema(components, shared));
            for (Topic topic : ActionResources.TOPICS) {
                api.addTagsItem(new Tag().name(topic.name()).description(topic.about()));
                for (ActionResource resource : topic.resources()) {
                    path(api, ActionEndpoints.ROOT + resource.path()).post(operation(resource, topic, components));
                }
            }
            api.addTagsItem(new Tag().name(OUTSIDE).description("What is recorded outside cases"));
            for (OfficeResource resource : OfficeBodies.ALL) {
                path(api, resource.path()).post(operation(resource, components));
            }
        };
    }

    private static PathItem path(OpenAPI api, String path) {
        PathItem known = api.getPaths() == null ? null : api.getPaths().get(path);
        PathItem item = known == null ? new PathItem() : known;
        api.path(path, item);
        return item;
    }

    private static Operation operation(ActionResource resource, Topic topic, Components components) {
        Operation operation = operation(
                ActionResources.operation(resource),
                topic.name(),
                resource.summary(),
                resource.rules(),
                body(Circumstances.class, resource.fields(), components));
        if (resource.path().contains("{caseId}")) {
            operation.addParametersItem(inPath("caseId", new UUIDSchema()));
        }
        if (resource.isNumbered()) {
            operation.addParametersItem(inPath("number", new IntegerSchema()));
        }
        operation.addParametersItem(
                header("If-Match", "ETag of the case as last seen, as \"3\"; a stale one is answered with 412"));
        return operation.responses(responses(
                resource.path().isEmpty() ? "201" : "200",
                carriedOut(Receipt.class)
                        .addHeaderObject(
                                "ETag",
                                new Header().description("Version of the case").schema(new StringSchema()))));
    }

    private static Operation operation(OfficeResource resource, Components components) {
        boolean goesOn = resource.path().contains("{about}");
        Operation operation = operation(
                resource.action().code(),
                OUTSIDE,
                resource.summary(),
                resource.rules(),
                body(OccurredOn.class, resource.fields(), components));
        if (goesOn) {
            operation.addParametersItem(inPath("about", new StringSchema().maxLength(64)));
        }
        return operation.responses(responses(goesOn ? "200" : "201", carriedOut(OfficeReceipt.class)));
    }

    /** What an action in a case and one outside cases have in common. */
    private static Operation operation(String id, String tag, String summary, List<Rule> rules, Schema<?> body) {
        return new Operation()
                .operationId(id)
                .addTagsItem(tag)
                .summary(summary)
                .description(
                        rules.isEmpty()
                                ? null
                                : "Rules " + rules.stream().map(Rule::id).collect(Collectors.joining(", ")) + ".")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(body))))
                .addParametersItem(
                        header(
                                "Idempotency-Key",
                                "Makes a retry return the first answer and add nothing; 16 to 200 characters, a UUID for example"))
                .addParametersItem(header(
                        "Acting-Role", "Which of the account's roles to act in, as process-lead; else its first"));
    }

    private static ApiResponses responses(String status, ApiResponse carriedOut) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(status, carriedOut);
        ERRORS.forEach((error, description) -> responses.addApiResponse(error, error(description)));
        return responses;
    }

    private static Schema<?> body(Class<?> shared, Class<?> fields, Components components) {
        Schema<?> common = ref(shared);
        if (fields == ActionResource.NoFields.class) {
            return common;
        }
        return new ComposedSchema().addAllOfItem(common).addAllOfItem(schema(components, fields));
    }

    private static Schema<?> ref(Class<?> type) {
        return new Schema<>().$ref("#/components/schemas/" + type.getSimpleName());
    }

    /** Adds the schema of a record, and what it refers to, under a name that no other has. */
    private static Schema<?> schema(Components components, Class<?> type) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(
                        new AnnotatedType(type).resolveAsRef(true).name(name(type)));
        resolved.referencedSchemas.forEach((name, schema) -> components.addSchemas(name, schema));
        return resolved.schema;
    }

    /** Two topics may use one word: the topic tells them apart. */
    private static String name(Class<?> type) {
        Class<?> topic = type.getEnclosingClass();
        return topic == null
                ? type.getSimpleName()
                : topic.getSimpleName().replace("Bodies", "") + type.getSimpleName();
    }

    private static Parameter inPath(String name, Schema<?> schema) {
        return new Parameter().in("path").name(name).required(true).schema(schema);
    }

    private static ApiResponse carriedOut(Class<?> receipt) {
        return new ApiResponse()
                .description("Carried out")
                .content(new Content().addMediaType("application/json", new MediaType().schema(ref(receipt))));
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
