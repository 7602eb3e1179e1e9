package nl.gezinslijn.query.api;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** In the OpenAPI document: how every resource of this side says no. */
public final class ProblemResponses implements OperationCustomizer {

    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of(
            "400", "A wrong parameter: errors names each",
            "401", "Not logged in",
            "403", "Not for this account's roles",
            "404", "What the address names is not there, or the case is another coach's"));

    /** Of what anybody may read. */
    private static final Map<String, String> OPEN = Map.of("404", "There is no such rule");

    /** Of the resources of proofs, those that depend on how far the notary is. */
    private static final Set<String> CONFLICTING = Set.of("sign", "inclusion");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType().getPackage().equals(ProblemResponses.class.getPackage())) {
            boolean open = method.getBeanType().isAnnotationPresent(SecurityRequirements.class);
            (open ? OPEN : ERRORS).forEach((status, description) -> add(operation, status, description));
            if (method.getBeanType() == ProjectionApi.class && !method.hasMethodAnnotation(GetMapping.class)) {
                add(operation, "409", "It cannot be done as things are now");
            }
            if (method.getBeanType() == ProofApi.class
                    && CONFLICTING.contains(method.getMethod().getName())) {
                add(operation, "409", "No head since, or the store is not what it was");
            }
        }
        return operation;
    }

    private static void add(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem()))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("Problem document (RFC 9457)")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"));
    }
}
