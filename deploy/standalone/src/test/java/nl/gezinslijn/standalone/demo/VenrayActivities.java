package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Venray counts outside cases: its own group trainings (004 L262-L270; which children came to which is ours),
 * lasting partners (L835) and meetings (L841-L853).
 */
final class VenrayActivities {

    /** Last day, training, children: 44 in 2022 and 58 in 2023. */
    private static final List<String> TRAININGS = """
            2022-03-23 sova-9-12 7
            2022-04-13 ik-ben-top 6
            2022-06-08 tim-en-flapoor 6
            2022-06-29 ik-ben-top 6
            2022-10-12 plezier-op-school 6
            2022-11-16 sova-9-12 6
            2022-12-07 ik-ben-top 7
            2023-03-15 ik-ben-top 6
            2023-03-29 sova-9-12 7
            2023-05-17 vrienden-maken 7
            2023-05-31 ik-ben-top 7
            2023-06-14 tim-en-flapoor 6
            2023-10-11 ik-ben-top 6
            2023-11-15 plezier-op-school 6
            2023-11-22 sova-9-12 7
            2023-12-13 ik-ben-top 6
            """.lines().toList();

    private static final List<String> PARTNERS = List.of("Bureau Jeugdzorg", "MEE", "Vincent van Gogh");

    private VenrayActivities() {}

    static Stream<RegisterLine> lines() {
        return Stream.concat(
                TRAININGS.stream().map(VenrayActivities::training),
                Stream.of(2022, 2023).flatMap(VenrayActivities::counts));
    }

    private static RegisterLine training(String row) {
        List<String> words = Words.of(row);
        LocalDate day = LocalDate.parse(words.getFirst());
        return VenrayOffice.counted(
                "hold-group-training",
                day,
                Body.on(day).with("training", words.get(1)).with("participants", Integer.valueOf(words.getLast())));
    }

    /** Entered on one of the last days of the year. */
    private static Stream<RegisterLine> counts(int year) {
        LocalDate day = OfficeCalendar.onOrBefore(LocalDate.of(year, 12, 20));
        return Stream.concat(
                        PARTNERS.stream()
                                .map(partner ->
                                        count(day, "lasting-partners", 1).with("of", partner)),
                        Stream.of(
                                count(day, "steering-group-meetings", 8),
                                count(day, "administrative-meetings", 2),
                                count(day, "practice-and-policy-meetings", 2),
                                count(day, "partner-activities", 1)))
                .map(body -> VenrayOffice.counted("record-count", day, body));
    }

    private static Body count(LocalDate day, String what, int number) {
        return Body.on(day).with("count", what).with("number", number);
    }
}
