package nl.gezinslijn.runtime.wiring;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How events and snapshots are written: absent values left out, keys in order. Read back, what is not {@code @Nullable}
 * must be there.
 */
public final class StoredJson {

    private StoredJson() {}

    public static void configure(JsonMapper.Builder json) {
        json.changeDefaultPropertyInclusion(old -> Value.construct(Include.NON_NULL, Include.NON_NULL))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .annotationIntrospector(new Required())
                .addModule(new SimpleModule().addSerializer(MetaData.class, new InOrder()));
    }

    /** What is stored beside every event, as any map is; written without the copy that sorting one takes. */
    private static final class InOrder extends ValueSerializer<MetaData> {

        @Override
        public void serialize(MetaData metadata, JsonGenerator json, SerializationContext context) {
            String[] keys = metadata.keySet().toArray(String[]::new);
            Arrays.sort(keys);
            json.writeStartObject(metadata);
            for (String key : keys) {
                Object value = metadata.get(key);
                if (value instanceof String text) {
                    json.writeStringProperty(key, text);
                } else if (value != null) {
                    json.writeName(key);
                    context.writeValue(json, value);
                }
            }
            json.writeEndObject();
        }
    }

    /** Reads JSpecify: a parameter of ours without {@code @Nullable} is required. */
    private static final class Required extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter
                    && parameter.getDeclaringClass().getName().startsWith("nl.gezinslijn.")) {
                return !isNullable(parameter);
            }
            return super.hasRequiredMarker(config, member);
        }

        private static boolean isNullable(AnnotatedParameter parameter) {
            if (!(parameter.getOwner().getMember() instanceof Executable creator)) {
                return true;
            }
            Parameter declared = creator.getParameters()[parameter.getIndex()];
            AnnotatedType type = declared.getAnnotatedType();
            return type.isAnnotationPresent(Nullable.class);
        }
    }
}
