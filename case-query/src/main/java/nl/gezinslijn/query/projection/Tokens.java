package nl.gezinslijn.query.projection;

import static com.mongodb.client.model.Filters.eq;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How tokens are kept beside the views. */
public final class Tokens {

    private static final String COLLECTION = "tokens";
    private static final Serializer SERIALIZER = serializer();

    private Tokens() {}

    /**
     * The serializer for tokens. Axon's own Jackson 3 serializer writes a {@code ReplayToken} but refuses to read it,
     * since Jackson trusts no class name it was not told of; a processor that holds one would then retry for ever.
     */
    public static Serializer serializer() {
        var onlyTokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(TrackingToken.class)
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(onlyTokens))
                .build();
    }

    static MongoTokenStore.Builder builder(ViewStore store) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(store.database())
                        .trackingTokensCollectionName(COLLECTION)
                        .build())
                .serializer(SERIALIZER)
                .nodeId(store.node());
    }

    /**
     * Where a processor is, per segment and whoever handles it: the stored positions, or −1 where nothing was handled
     * yet. Axon itself shows only the segments that run in this process, and forgets one that fails.
     */
    static Map<Integer, Long> positions(ViewStore store, String processor) {
        Map<Integer, Long> positions = new HashMap<>();
        store.database()
                .getCollection(COLLECTION)
                .find(eq("processorName", processor))
                .forEach(document -> positions.put(
                        document.getInteger("segment"),
                        token(document)
                                .map(TrackingToken::position)
                                .orElse(OptionalLong.empty())
                                .orElse(-1)));
        return positions;
    }

    /** Where a processor is as a whole: −1 before its first event. */
    public static long position(ViewStore store, String processor) {
        return lowest(positions(store, processor));
    }

    static long lowest(Map<Integer, Long> positions) {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    /** Where a processor begins that has never run; nothing where it has. */
    public static void begin(FlushingTokenStore tokens, String processor, int segments, @Nullable TrackingToken token) {
        if (tokens.fetchSegments(processor).length == 0) {
            tokens.initializeTokenSegments(processor, segments, token);
        }
    }

    /** Forgets where a processor is that will not run any more. */
    public static void forget(ViewStore store, String processor) {
        store.write(database -> database.getCollection(COLLECTION).deleteMany(eq("processorName", processor)));
    }

    /** A token as fields of a document, for {@link #read}. */
    public static @Nullable Document written(@Nullable TrackingToken token) {
        if (token == null) {
            return null;
        }
        var written = SERIALIZER.serialize(token, byte[].class);
        return new Document("token", new Binary(written.getData()))
                .append("tokenType", written.getType().getName());
    }

    public static @Nullable TrackingToken read(@Nullable Document written) {
        return written == null ? null : token(written).orElse(null);
    }

    private static Optional<TrackingToken> token(Document document) {
        Binary token = document.get("token", Binary.class);
        if (token == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(SERIALIZER.deserialize(
                new SimpleSerializedObject<>(token.getData(), byte[].class, document.getString("tokenType"), null)));
    }
}
