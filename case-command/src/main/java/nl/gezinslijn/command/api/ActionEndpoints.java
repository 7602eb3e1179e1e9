package nl.gezinslijn.command.api;

import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Puts every resource of the table at its address. */
@Configuration(proxyBeanMethods = false)
public class ActionEndpoints {

    static final String ROOT = "/v1/cases";

    @Bean
    BodyReader bodyReader(JsonMapper json, Validator validator) {
        return new BodyReader(json, validator);
    }

    @Bean
    SmartInitializingSingleton actionMappings(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            BodyReader bodies,
            Desk desk) {
        return () -> {
            for (ActionResource resource : ActionResources.ALL) {
                mapping.registerMapping(
                        posted(mapping, ROOT + resource.path()),
                        new ActionHandler(resource, bodies, desk),
                        method(ActionHandler.class, resource.path().isEmpty() ? "open" : "act"));
            }
            for (OfficeResource resource : OfficeBodies.ALL) {
                mapping.registerMapping(
                        posted(mapping, resource.path()),
                        new OfficeHandler(resource, bodies, desk),
                        method(OfficeHandler.class, resource.path().contains("{about}") ? "act" : "open"));
            }
        };
    }

    private static RequestMappingInfo posted(RequestMappingHandlerMapping mapping, String path) {
        return RequestMappingInfo.paths(path)
                .methods(RequestMethod.POST)
                .consumes(MediaType.APPLICATION_JSON_VALUE)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    private static Method method(Class<?> handler, String name) {
        return Arrays.stream(handler.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
