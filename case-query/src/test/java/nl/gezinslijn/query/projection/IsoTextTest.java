package nl.gezinslijn.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class IsoTextTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(IsoText.quickly()).build();

    @Test
    void days_and_months_are_read_as_values_and_as_keys() {
        assertThat(json.readValue("{\"2024-02-29\":\"2024-03\"}", new TypeReference<Map<LocalDate, YearMonth>>() {}))
                .containsExactly(Map.entry(LocalDate.of(2024, 2, 29), YearMonth.of(2024, 3)));
        assertThat(json.readValue("{\"2024-03\":\"2024-02-28\"}", new TypeReference<Map<YearMonth, LocalDate>>() {}))
                .containsExactly(Map.entry(YearMonth.of(2024, 3), LocalDate.of(2024, 2, 28)));
    }

    @Test
    void what_is_no_day_is_refused() {
        assertThatThrownBy(() -> json.readValue("\"2023-02-29\"", LocalDate.class))
                .isInstanceOf(DateTimeParseException.class);
    }
}
