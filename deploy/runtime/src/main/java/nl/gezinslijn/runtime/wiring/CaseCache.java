package nl.gezinslijn.runtime.wiring;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Keeps the most used cases in memory, strongly and bounded: Axon's own cache is empty after each collection. */
public final class CaseCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> cases;

    public CaseCache(long most) {
        this.cases = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public <K, V> @Nullable V get(K key) {
        return (V) cases.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        cases.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return cases.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return cases.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        cases.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return cases.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to this cache");
    }
}
