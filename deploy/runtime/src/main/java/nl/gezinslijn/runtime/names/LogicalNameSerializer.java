package nl.gezinslijn.runtime.names;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gezinslijn.runtime.names.LogicalNames.Name;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Events and snapshots in JSON under logical name and revision; Axon's own types (metadata, tokens) under their class.
 *
 * <p>Strict, because a serializer that shrugs makes Axon pass over the event: what has no name is not written
 * ({@link SerializationException}); a name that is not known, or known in another revision than the one left after
 * upcasting, is not read ({@link UnknownNameException}). A field that the class does not have is refused as well: a
 * newer program wrote it and means something by it. A field that is absent is left to the class, so that what was
 * stored before an optional field existed stays readable.
 */
public final class LogicalNameSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    /**
     * A replay token names the class of the token it wraps and of the reset's context; Jackson 3 by itself refuses
     * both.
     */
    private static final PolymorphicTypeValidator TOKENS_MAY_HOLD = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType(AXON)
            .allowIfSubType("nl.gezinslijn.")
            .build();

    private final LogicalNames names;

    /** Axon asks twice for each event it reads. */
    private final Map<SerializedType, Class<?>> known = new ConcurrentHashMap<>();

    private LogicalNameSerializer(Builder builder, LogicalNames names) {
        super(builder);
        this.names = names;
    }

    /** The serializer as described above. */
    public static LogicalNameSerializer of(LogicalNames names) {
        return of(names, mapper -> {});
    }

    /**
     * @param mapper changes to the JSON mapper, made after the strictness described above, so that they may relax it
     */
    public static LogicalNameSerializer of(LogicalNames names, Jackson3SerializerCustomizer mapper) {
        Jackson3SerializerCustomizer all = json -> {
            json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            json.polymorphicTypeValidator(TOKENS_MAY_HOLD);
            mapper.accept(json);
        };
        return new LogicalNameSerializer(builder().jsonMapperBuilderCustomizer(all), names);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null
                || type == Void.class
                || type == void.class
                || type.getName().startsWith(AXON)) {
            return super.typeForClass(type);
        }
        Name name = names.nameOf(type);
        if (name == null) {
            throw new SerializationException(type.getName() + " has no logical name, so it cannot be stored");
        }
        return new SimpleSerializedType(name.name(), name.revision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> known = knownClass(type);
        if (known == null) {
            throw new UnknownNameException(type);
        }
        return known;
    }

    boolean knows(SerializedType type) {
        return knownClass(type) != null;
    }

    private @Nullable Class<?> knownClass(SerializedType type) {
        Class<?> found = known.get(type);
        if (found == null) {
            found = find(type);
            if (found != null) {
                known.put(type, found);
            }
        }
        return found;
    }

    private @Nullable Class<?> find(SerializedType type) {
        if (type.equals(SerializedType.emptyType()) || type.getName().startsWith(AXON)) {
            Class<?> axons = super.classForType(type);
            return axons == UnknownSerializedType.class ? null : axons;
        }
        if (type.equals(UnknownEventUpcaster.TYPE)) {
            return UnknownEvent.class;
        }
        Class<?> named = names.classOf(type.getName());
        Name current = named == null ? null : names.nameOf(named);
        return current != null && current.equals(new Name(type.getName(), type.getRevision())) ? named : null;
    }
}
