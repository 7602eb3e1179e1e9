package nl.gezinslijn.event.catalogue;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.event.Contract;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of an event as it is stored: what is {@code @Nullable} is left out when there is nothing to say, what
 * is not has to be there, and nothing else may be.
 */
final class EventSchema {

    /** As {@link Protected#written()}. */
    static final String SEALED = "^v1\\|(person|case):[^|]+\\|[^|]+\\|[A-Za-z0-9_-]+$";

    private static final SchemaGenerator GENERATOR = generator();

    private EventSchema() {}

    static ObjectNode of(Class<?> event) {
        ObjectNode generated = GENERATOR.generateSchema(event);
        generated.put("title", Contract.name(event));
        ObjectNode schema = generated.objectNode();
        Stream.of("$schema", "title", "description", "type", "properties", "required", "additionalProperties", "$defs")
                .filter(generated::has)
                .forEach(part -> schema.set(part, generated.remove(part)));
        if (!generated.isEmpty()) {
            throw new AssertionError("the schema of " + event + " has parts that stand nowhere: " + generated);
        }
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields()
                .withRequiredCheck(
                        field -> !EventFields.isOptional(field.getRawMember().getAnnotatedType()))
                .withDescriptionResolver(EventSchema::saidOf);
        config.forTypesInGeneral()
                .withDescriptionResolver(scope -> saidOf(scope.getType()))
                .withCustomDefinitionProvider(EventSchema::written)
                .withPropertySorter(Comparator.comparingInt(EventSchema::place));
        return new SchemaGenerator(config.build());
    }

    /** What is written as a text of its own kind. */
    private static @Nullable CustomDefinition written(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (type.getErasedType() == LocalDate.class) {
            return inline(text.put("format", "date"));
        }
        if (type.getErasedType() == Protected.class) {
            return inline(text.put("pattern", SEALED));
        }
        return null;
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }

    /** In the order of the record. */
    private static int place(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        return IntStream.range(0, components.length)
                .filter(i -> components[i].getName().equals(member.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String saidOf(ResolvedType type) {
        Class<?> plain = type.getErasedType();
        boolean ours = plain.isRecord() && plain != Protected.class;
        String says = ours ? SourceWords.of(plain).says() : "";
        return says.isEmpty() ? null : says;
    }

    private static @Nullable String saidOf(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        return EventFields.of(field.getDeclaringType().getErasedType()).stream()
                .filter(known -> known.name().equals(field.getName()))
                .map(EventFields.Field::says)
                .findFirst()
                .orElseThrow();
    }
}
