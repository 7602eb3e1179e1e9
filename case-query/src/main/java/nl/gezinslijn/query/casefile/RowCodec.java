package nl.gezinslijn.query.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.gezinslijn.event.Written;
import org.bson.BsonDocumentReader;
import org.bson.BsonReader;
import org.bson.BsonReaderMark;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.Decoder;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.EnumCodecProvider;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.record.RecordCodecProvider;

/**
 * Reads what {@link RowFields} has written, from the bytes of a document and without a map in between. What an earlier
 * version did not write yet is empty.
 */
final class RowCodec {

    static final Decoder<CaseRow> ROW = RowCodec::row;

    private static final Map<Class<?>, Object> EMPTY =
            Map.of(int.class, 0, boolean.class, false, List.class, List.of(), SortedMap.class, new Document());

    private static final Decoder<CaseRow> WHOLE = CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(
                            new Text<>(LocalDate.class, Written::date),
                            new Text<>(Instant.class, Written::instant),
                            new ByMonth()),
                    CodecRegistries.fromProviders(
                            new ValueCodecProvider(),
                            new EnumCodecProvider(),
                            new CollectionCodecProvider(),
                            new RecordCodecProvider()))
            .get(CaseRow.class);

    private RowCodec() {}

    private static CaseRow row(BsonReader reader, DecoderContext context) {
        BsonReaderMark begin = reader.getMark();
        try {
            return WHOLE.decode(reader, context);
        } catch (CodecConfigurationException | IllegalArgumentException e) {
            // a number, a flag or a list is not there: rare enough to be read a second time
            begin.reset();
            Document fields = new DocumentCodec().decode(reader, context);
            complete(fields, CaseRow.class);
            return WHOLE.decode(new BsonDocumentReader(fields.toBsonDocument()), context);
        }
    }

    private static void complete(Document fields, Class<?> record) {
        for (RecordComponent part : record.getRecordComponents()) {
            String name = part.getName();
            if (fields.get(name) instanceof Document nested && part.getType().isRecord()) {
                complete(nested, part.getType());
            } else if (fields.get(name) instanceof List<?> list
                    && part.getGenericType() instanceof ParameterizedType of
                    && of.getActualTypeArguments()[0] instanceof Class<?> each
                    && each.isRecord()) {
                list.forEach(one -> complete((Document) one, each));
            } else if (EMPTY.containsKey(part.getType())) {
                fields.putIfAbsent(name, EMPTY.get(part.getType()));
            }
        }
    }

    /** Days and instants, whose text is ISO's. */
    private record Text<T>(Class<T> type, Function<String, T> parse) implements Codec<T> {

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parse.apply(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /** A number for each month, the month being the name of the field. */
    private static final class ByMonth implements Codec<SortedMap<YearMonth, Integer>> {

        @Override
        public SortedMap<YearMonth, Integer> decode(BsonReader reader, DecoderContext context) {
            SortedMap<YearMonth, Integer> numbers = new TreeMap<>();
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                numbers.put(Written.month(reader.readName()), reader.readInt32());
            }
            reader.readEndDocument();
            return numbers;
        }

        @Override
        public void encode(BsonWriter writer, SortedMap<YearMonth, Integer> numbers, EncoderContext context) {
            writer.writeStartDocument();
            for (Map.Entry<YearMonth, Integer> it : numbers.entrySet()) {
                writer.writeInt32(it.getKey().toString(), it.getValue());
            }
            writer.writeEndDocument();
        }

        @Override
        @SuppressWarnings("unchecked") // no class says of what it is a map
        public Class<SortedMap<YearMonth, Integer>> getEncoderClass() {
            return (Class<SortedMap<YearMonth, Integer>>) (Class<?>) SortedMap.class;
        }
    }
}
