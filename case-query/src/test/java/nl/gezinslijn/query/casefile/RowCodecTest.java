package nl.gezinslijn.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/** A row comes back as it went, whatever is in it: also in a field that is added later. */
class RowCodecTest {

    private static final double ABSENT = 0.3;

    @Property(tries = 500)
    void a_row_is_read_as_it_was_written_field_for_field(@ForAll("rows") CaseRow row) {
        assertThat(read(RowJson.fields(row).append("_id", row.caseId()).append("seq", 12L)))
                .isEqualTo(row);
    }

    /** While a raised version is built, rows are read as the version before wrote them. */
    @Property(tries = 200)
    void of_another_version_what_is_not_known_is_passed_over_and_what_is_not_there_is_empty(
            @ForAll("rows") CaseRow row) {
        Document fields = RowJson.fields(row).append("_id", row.caseId()).append("ofLater", List.of(1, "two"));
        for (String later : List.of("extensions", "openSteps", "spells", "minutesByMonth", "outcomesDueOn")) {
            fields.remove(later);
        }

        assertThat(read(fields)).satisfies(it -> {
            assertThat(it.extensions()).isZero();
            assertThat(it.openSteps()).isFalse();
            assertThat(it.spells()).isEmpty();
            assertThat(it.minutesByMonth()).isEmpty();
            assertThat(it.outcomesDueOn()).isEmpty();
            assertThat(it.circle()).isEqualTo(row.circle());
            assertThat(it.registeredOn()).isEqualTo(row.registeredOn());
        });
    }

    static CaseRow read(Document document) {
        return new RawBsonDocument(document, new DocumentCodec()).decode(RowCodec.ROW);
    }

    @Provide
    Arbitrary<CaseRow> rows() {
        return any(CaseRow.class).map(CaseRow.class::cast);
    }

    private static Arbitrary<?> any(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] parts = of.getActualTypeArguments();
            if (of.getRawType() == List.class) {
                return any(parts[0]).list().ofMaxSize(3);
            }
            if (of.getRawType() == SortedMap.class) {
                return Arbitraries.maps(any(parts[0]), any(parts[1]))
                        .ofMaxSize(3)
                        .map(TreeMap::new);
            }
        }
        if (type instanceof Class<?> of) {
            if (of.isRecord()) {
                return anyRecord(of);
            }
            if (of.isEnum()) {
                return Arbitraries.of(of.getEnumConstants());
            }
            if (of == boolean.class) {
                return Arbitraries.of(true, false);
            }
            if (of == int.class || of == Integer.class) {
                return Arbitraries.integers();
            }
            if (of == String.class) {
                return Arbitraries.strings().ofMaxLength(8);
            }
            if (of == LocalDate.class) {
                return Dates.dates();
            }
            if (of == YearMonth.class) {
                return Dates.dates().map(YearMonth::from);
            }
            if (of == Instant.class) {
                return DateTimes.instants();
            }
        }
        throw new IllegalArgumentException("A row has had no " + type + " so far: say here what it can be");
    }

    private static Arbitrary<?> anyRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values =
                Arrays.stream(components).map(RowCodecTest::anyOrAbsent).toList();
        return Combinators.combine(values).as(them -> made(type, components, them));
    }

    @SuppressWarnings("unchecked") // of whatever type it is, it is only handed on
    private static Arbitrary<Object> anyOrAbsent(RecordComponent component) {
        Arbitrary<Object> any = (Arbitrary<Object>) any(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? any.injectNull(ABSENT) : any;
    }

    private static Object made(Class<?> type, RecordComponent[] components, List<Object> values) {
        try {
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
