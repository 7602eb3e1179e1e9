package nl.gezinslijn.standalone.views;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How what is kept stands in the file: as BSON, and keys in MongoDB's order. H2 would write each as a serialised Java
 * object, also to compare two keys.
 *
 * @param <T> what is kept
 */
abstract class StoredAs<T> extends BasicDataType<T> {

    private static final String VALUE = "";
    private static final int OBJECT = 48;

    abstract Document written(T value);

    abstract T read(Document written);

    @Override
    public void write(WriteBuffer buffer, T value) {
        Kept.encode(written(value), buffer);
    }

    @Override
    public T read(ByteBuffer buffer) {
        return read(Kept.read(buffer).document());
    }

    @Override
    public int getMemory(T value) {
        return size(value);
    }

    /** About how much of the heap it takes. */
    static int size(Object value) {
        int size = OBJECT;
        switch (value) {
            case String text -> size += text.length();
            case Map<?, ?> fields -> {
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    size += OBJECT + (field.getValue() == null ? 0 : size(field.getValue()));
                }
            }
            case Collection<?> values -> {
                for (Object each : values) {
                    size += each == null ? 0 : size(each);
                }
            }
            default -> {}
        }
        return size;
    }

    /** A whole document. */
    static final class Documents extends BasicDataType<Kept> {

        @Override
        public void write(WriteBuffer buffer, Kept value) {
            value.write(buffer);
        }

        @Override
        public Kept read(ByteBuffer buffer) {
            return Kept.read(buffer);
        }

        @Override
        public int getMemory(Kept value) {
            return value.size();
        }

        @Override
        public Kept[] createStorage(int size) {
            return new Kept[size];
        }
    }

    /** A key of one value, of any kind that BSON has; numbers are alike when they are as large. */
    static final class Keys extends StoredAs<Object> {

        @Override
        public int compare(Object one, Object other) {
            return order(one, other);
        }

        @Override
        Document written(Object value) {
            return new Document(VALUE, value instanceof Missing ? null : value);
        }

        @Override
        Object read(Document written) {
            return Missing.ofNullable(written.get(VALUE));
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    /** A key of several values. */
    static final class Tuples extends StoredAs<KeyValue> {

        @Override
        public int compare(KeyValue one, KeyValue other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int order = order(one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.size(), other.size());
        }

        @Override
        Document written(KeyValue value) {
            List<Object> values = new ArrayList<>();
            value.forEach(each -> values.add(each instanceof Missing ? null : each));
            return new Document(VALUE, values);
        }

        @Override
        KeyValue read(Document written) {
            return new KeyValue((Collection<?>) written.get(VALUE));
        }

        @Override
        public KeyValue[] createStorage(int size) {
            return new KeyValue[size];
        }
    }

    private static int order(Object one, Object other) {
        return one instanceof String text && other instanceof String with
                ? text.compareTo(with)
                : ValueComparator.ascWithoutListHandling().compare(one, other);
    }
}
