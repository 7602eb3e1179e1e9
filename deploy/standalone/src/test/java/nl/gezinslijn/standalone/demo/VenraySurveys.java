package nl.gezinslijn.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What families and partners of Venray said of the help. The municipality's file gives means and shares (004 L382-L399,
 * L500); which grades they come from is ours, and so is all that partners answered, which the file has in charts only.
 */
final class VenraySurveys {

    private static final String CLIENTS = "clients";
    private static final String PARTNERS = "partners";

    /**
     * A survey over a year.
     *
     * @param rounds first days on which it goes out, to equally many each time
     * @param questions answered by everybody who sends it back
     */
    private record Survey(String code, List<String> rounds, int sent, int returned, List<Question> questions) {}

    /**
     * All answers to a question; grades and yes or no from the lowest on, so that who is content is so throughout.
     *
     * @param field in which the answer stands
     * @param given as {@code 8*12 9*12}: twelve times 8 and twelve times 9
     */
    private record Question(String code, String field, String given) {

        static Question grades(String code, String given) {
            return new Question(code, "value", given);
        }

        static Question saidYes(String code, int yes, int of) {
            return new Question(code, "value", "0*" + (of - yes) + " 1*" + yes);
        }

        static Question choices(String code, String given) {
            return new Question(code, "choice", given);
        }

        List<Body> answers(Dice dice) {
            List<String> all = Words.of(given).stream()
                    .map(part -> part.split("\\*", 2))
                    .flatMap(part -> Collections.nCopies(Integer.parseInt(part[1]), part[0]).stream())
                    .toList();
            return field.equals("choice")
                    ? dice.shuffled(all).stream().map(this::answer).toList()
                    : all.stream().map(Integer::valueOf).map(this::answer).toList();
        }

        private Body answer(Object answer) {
            return Body.part().with("question", code).with(field, answer);
        }
    }

    private static final List<Survey> SURVEYS = List.of(
            new Survey(
                    CLIENTS,
                    Words.of("2022-02-14 2022-05-16 2022-08-22 2022-11-07"),
                    140,
                    24,
                    List.of(
                            Question.grades("service", "8*12 9*12"),
                            Question.grades("information", "8*22 9*2"),
                            Question.grades("coach", "6*1 9*20 10*3"),
                            Question.grades("results", "8*12 9*12"),
                            Question.saidYes("goals-reached", 19, 24),
                            Question.choices("contact-through", "school*13 gp*5 municipality*3 other*3"))),
            new Survey(
                    CLIENTS,
                    Words.of("2023-02-13 2023-05-15 2023-08-21 2023-11-06"),
                    112,
                    18,
                    List.of(
                            Question.grades("service", "8*13 9*5"),
                            Question.grades("information", "7*4 8*14"),
                            Question.grades("coach", "4*1 7*1 8*7 9*8 10*1"),
                            Question.grades("results", "8*13 9*5"),
                            Question.saidYes("goals-reached", 12, 18),
                            Question.grades("situation-at-start", "6*13 7*5"),
                            Question.grades("situation-at-end", "7*11 8*7"),
                            Question.saidYes("satisfied", 15, 18),
                            Question.saidYes("would-recommend", 15, 18),
                            Question.choices("contact-through", "school*9 gp*3 municipality*2 internet*2 other*2"),
                            Question.choices("respondent", "woman*15 man*3"))),
            new Survey(
                    PARTNERS,
                    Words.of("2023-10-09"),
                    45,
                    20,
                    List.of(
                            Question.saidYes("contact", 19, 20),
                            Question.saidYes("execution", 18, 20),
                            Question.saidYes("results", 17, 20),
                            Question.grades("service", "7*4 8*12 9*4"))));

    private VenraySurveys() {}

    static Stream<RegisterLine> lines() {
        return SURVEYS.stream().flatMap(VenraySurveys::lines);
    }

    private static Stream<RegisterLine> lines(Survey survey) {
        List<LocalDate> rounds = survey.rounds().stream().map(LocalDate::parse).toList();
        Dice dice = Dice.named("venray/survey/" + survey.code() + "/" + rounds.getFirst());
        List<RegisterLine> lines = new ArrayList<>();
        for (LocalDate round : rounds) {
            lines.add(VenrayOffice.counted(
                    "send-surveys",
                    round,
                    Body.on(round).with("survey", survey.code()).with("number", survey.sent() / rounds.size())));
        }
        List<List<Body>> byQuestion =
                survey.questions().stream().map(q -> q.answers(dice)).toList();
        List<Integer> order =
                dice.shuffled(IntStream.range(0, survey.returned()).boxed().toList());
        for (int i = 0; i < survey.returned(); i++) {
            int who = order.get(i);
            LocalDate back =
                    OfficeCalendar.after(rounds.get(i * rounds.size() / survey.returned()), dice.between(1, 25));
            lines.add(VenrayOffice.counted(
                    "return-survey",
                    back,
                    Body.on(back)
                            .with("survey", survey.code())
                            .with(
                                    "answers",
                                    byQuestion.stream()
                                            .map(all -> all.get(who).fields())
                                            .toList())));
        }
        return lines.stream();
    }
}
