package nl.gezinslijn.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.gezinslijn.casefile.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the body of every action holds, read from the records that read the bodies. */
record ActionShapes(List<Field> circumstances, List<Shape> actions) {

    /** @param action as the API document calls it */
    record Shape(String action, String topic, String path, List<String> rules, List<Field> fields) {}

    /**
     * @param many a list of these
     * @param required must be there, though it may be an empty list
     * @param min of a number; of a list the fewest
     * @param max of a number; of a text the most characters
     * @param choice name of the enumeration
     * @param fields of a group
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String name,
            String type,
            boolean many,
            boolean required,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable String choice,
            @Nullable List<String> values,
            @Nullable List<Field> fields) {}

    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "TEXT",
            LocalDate.class, "DAY",
            Integer.class, "NUMBER",
            Long.class, "NUMBER",
            Boolean.class, "YES_NO",
            UUID.class, "ID");

    static ActionShapes all() {
        return new ActionShapes(
                fields(Circumstances.class),
                ActionResources.TOPICS.stream()
                        .flatMap(topic -> topic.resources().stream()
                                .map(resource -> new Shape(
                                        ActionResources.operation(resource),
                                        topic.name().toLowerCase(Locale.ROOT).replace(' ', '-'),
                                        ActionEndpoints.ROOT + resource.path(),
                                        resource.rules().stream().map(Rule::id).toList(),
                                        fields(resource.fields()))))
                        .toList());
    }

    String json() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(this)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static List<Field> fields(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .map(component -> field(body, component))
                .toList();
    }

    private static Field field(Class<?> body, RecordComponent component) {
        AnnotatedElement declared = declared(body, component);
        boolean many = component.getType() == List.class;
        Class<?> type = many
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        AnnotatedElement limits = many
                ? ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0]
                : declared;
        boolean notEmpty = declared.isAnnotationPresent(NotEmpty.class);
        Min min = limits.getAnnotation(Min.class);
        Max max = limits.getAnnotation(Max.class);
        Size size = limits.getAnnotation(Size.class);
        return new Field(
                component.getName(),
                kind(type),
                many,
                notEmpty || has(declared, NotNull.class) || has(declared, NotBlank.class),
                notEmpty ? Long.valueOf(1) : min == null ? null : Long.valueOf(min.value()),
                max != null ? Long.valueOf(max.value()) : size != null ? Long.valueOf(size.max()) : null,
                type.isEnum() ? type.getSimpleName() : null,
                type.isEnum()
                        ? Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()
                        : null,
                type.isRecord() ? fields(type) : null);
    }

    private static boolean has(AnnotatedElement declared, Class<? extends Annotation> annotation) {
        return declared.isAnnotationPresent(annotation);
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "CHOICE";
        }
        if (type.isRecord()) {
            return "GROUP";
        }
        String plain = PLAIN.get(type);
        if (plain == null) {
            throw new IllegalStateException("no form knows what to do with " + type);
        }
        return plain;
    }

    private static AnnotatedElement declared(Class<?> body, RecordComponent component) {
        try {
            return body.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
