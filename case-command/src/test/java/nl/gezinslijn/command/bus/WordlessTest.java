package nl.gezinslijn.command.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordlessTest {

    @Test
    void a_failure_is_told_by_its_types_and_places_alone() {
        Throwable cause = elsewhere(new IllegalArgumentException("Kerkstraat 1"), "Parser");
        Throwable failure = elsewhere(new IllegalStateException("Mrs Jansen", cause), "Store");
        failure.addSuppressed(new IllegalStateException("nor her neighbour"));

        Throwable copy = Wordless.copy(failure);
        assertThat(copy).hasMessage("java.lang.IllegalStateException");
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(copy.getSuppressed()).isEmpty();
        assertThat(copy.getCause())
                .hasMessage("java.lang.IllegalArgumentException")
                .hasNoCause();
        assertThat(copy.getCause().getStackTrace()).isEqualTo(cause.getStackTrace());
    }

    private static Throwable elsewhere(Throwable failure, String type) {
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "read", type + ".java", 7)});
        return failure;
    }
}
