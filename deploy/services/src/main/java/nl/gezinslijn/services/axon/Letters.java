package nl.gezinslijn.services.axon;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.gezinslijn.runtime.wiring.StoredJson;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/**
 * How commands, questions and their answers travel between processes: as JSON under the names of their classes. Unlike
 * events they are not kept, so that a class may move as soon as no process of the version before is left.
 */
final class Letters {

    private static final String OURS = "nl.gezinslijn.";

    private static final PolymorphicTypeValidator ONLY_OURS =
            BasicPolymorphicTypeValidator.builder().allowIfSubType(OURS).build();

    private Letters() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> {
                    StoredJson.configure(json);
                    json.setDefaultTyping(new OurInterfaces());
                })
                .build();
    }

    /** Where a field is of an interface of ours, as a command in its submission, its class goes along. */
    private static final class OurInterfaces extends DefaultTypeResolverBuilder {

        private static final long serialVersionUID = 1L;

        OurInterfaces() {
            super(ONLY_OURS, DefaultTyping.OBJECT_AND_NON_CONCRETE, JsonTypeInfo.As.WRAPPER_ARRAY);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.isAbstract() && type.getRawClass().getName().startsWith(OURS);
        }
    }
}
