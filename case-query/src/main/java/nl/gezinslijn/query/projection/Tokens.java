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

    private static Optional<TrackingToken> token(Document document) {
        Binary token = document.get("token", Binary.class);
        if (token == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(SERIALIZER.deserialize(
                new SimpleSerializedObject<>(token.getData(), byte[].class, document.getString("tokenType"), null)));
    }
}
