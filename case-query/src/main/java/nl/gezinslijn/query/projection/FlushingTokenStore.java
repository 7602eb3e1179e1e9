package nl.gezinslijn.query.projection;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a unit of work has folded, then its token, then commits the store: in this order, so that a token never
 * runs ahead of the documents. If any of it fails the batch is handled again, and the sequence numbers in the documents
 * make that harmless.
 *
 * <p>It sits in the token store because Axon stores the token before it runs a handler's own prepare-commit hooks.
 */
public final class FlushingTokenStore implements TokenStore {

    private final TokenStore delegate;
    private final ViewStore store;

    /** @param delegate keeps its tokens in {@code store} */
    public FlushingTokenStore(TokenStore delegate, ViewStore store) {
        this.delegate = delegate;
        this.store = store;
    }

    /** The token store for all processors whose tokens are kept beside the views. */
    public static FlushingTokenStore in(ViewStore store) {
        // building it creates an index, which is a write
        return new FlushingTokenStore(
                store.write(database -> Tokens.builder(store).build()), store);
    }

    /** Has this run before the token of the given processor is stored in this unit of work. */
    static void beforeToken(UnitOfWork<?> unitOfWork, String processor, Runnable flush) {
        unitOfWork.resources().put(resource(processor), flush);
    }

    private static String resource(String processor) {
        return "flush " + processor;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().resources().get(resource(processorName)) instanceof Runnable flush) {
            flush.run();
        }
        write(() -> delegate.storeToken(token, processorName, segment));
        store.commit();
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        write(() -> delegate.initializeTokenSegments(processorName, segmentCount, initialToken));
        store.commit();
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return store.write(database -> delegate.fetchToken(processorName, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return store.write(database -> delegate.fetchToken(processorName, segment));
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        write(() -> delegate.extendClaim(processorName, segment));
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        write(() -> delegate.releaseClaim(processorName, segment));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        write(() -> delegate.initializeSegment(token, processorName, segment));
        store.commit();
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        write(() -> delegate.deleteToken(processorName, segment));
        store.commit();
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return delegate.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return delegate.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return delegate.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.write(database -> delegate.retrieveStorageIdentifier());
    }

    private void write(Runnable action) {
        store.write(database -> {
            action.run();
            return true;
        });
    }
}
