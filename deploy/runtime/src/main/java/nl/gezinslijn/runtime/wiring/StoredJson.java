package nl.gezinslijn.runtime.wiring;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events and snapshots are written: absent values left out, keys in order. Read back, what is not {@code @Nullable}
 * must be there.
 */
public final class StoredJson {

    private StoredJson() {}

    public static void configure(JsonMapper.Builder json) {
        json.changeDefaultPropertyInclusion(old -> Value.construct(Include.NON_NULL, Include.NON_NULL))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .annotationIntrospector(new Required());
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
