package nl.gezinslijn.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.gezinslijn.programme.Programme;
import tools.jackson.databind.JsonNode;

/** The values of a case file in the reader's words: codes by their labels, persons by name where that may be known. */
final class FileValues {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Set<String> PERSONS = Set.of("agreedBy", "members", "person", "member", "erasedPersons");
    private static final int NUMBER = 8;

    private final Programme programme;
    private final ProgrammeWords codes;
    private final Words words;
    private final Map<String, String> people;

    private FileValues(Programme programme, Words words, Map<String, String> people) {
        this.programme = programme;
        this.codes = new ProgrammeWords(programme, words);
        this.words = words;
        this.people = people;
    }

    /** @param file as JSON, from which the people are known */
    static FileValues of(Programme programme, Words words, JsonNode file) {
        return new FileValues(programme, words, people(file, words));
    }

    /** What the members of the family are called, by person id: by name, else by their place in it and a number. */
    static Map<String, String> people(JsonNode file, Words words) {
        Map<String, String> people = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        JsonNode intake = file.has("intake") ? file.get("intake") : file.path("registration");
        for (JsonNode member : intake.path("members")) {
            String relation = words.of("relation." + member.path("relation").asString());
            int number = count.merge(relation, 1, Integer::sum);
            String name = member.path("name").asString("");
            people.put(member.path("personId").asString(), name.isEmpty() ? relation + " " + number : name);
        }
        return people;
    }

    Map<String, String> people() {
        return people;
    }

    /**
     * @param within name of the field that this one stands in
     * @param beside the fields beside it
     */
    String text(String within, String name, JsonNode value, JsonNode beside) {
        if (value.isBoolean()) {
            return words.of(value.asBoolean() ? "yes" : "no");
        }
        String text = value.asString();
        return value.isString() ? told(within, name, text, beside) : text;
    }

    private String told(String within, String name, String text, JsonNode beside) {
        if (DAY.matcher(text).matches()) {
            return words.date(LocalDate.parse(text));
        }
        if (INSTANT.matcher(text).matches()) {
            return new Instants(words, programme.timeZone()).of(Instant.parse(text));
        }
        if (PERSONS.contains(name)) {
            return people.getOrDefault(text, text);
        }
        return switch (name) {
            case "personId", "familyId" -> text.substring(0, Math.min(NUMBER, text.length()));
            case "state", "relation", "outcome", "progress", "moment", "direction" -> words.of(name + "." + text);
            case "programme" -> words.title(programme);
            case "referralSource" -> codes.referralSource(text);
            case "helpQuestion" -> codes.helpQuestion(text);
            case "ageBand" -> codes.ageBand(text);
            case "eligibility" -> codes.criteria(List.of(text));
            case "lifeDomain", "lifeDomains" -> codes.lifeDomain(text);
            case "organisation" -> codes.organisation(text);
            case "intensity" -> codes.intensity(text);
            case "rung" -> codes.rung(text);
            case "body" -> codes.body(text);
            case "criteria" -> codes.complexity(text);
            case "purpose" -> codes.purpose(text);
            case "provision" -> codes.provision(text);
            case "score" -> codes.score(text);
            case "destination" -> codes.destination(text);
            case "mandatedService", "withoutBodemeisen", "service" -> codes.mandatedService(text);
            case "word" -> words.of("consent." + text);
            case "settled" -> words.of("settled." + text);
            case "level" -> words.of("safety." + text);
            case "reason" -> within.equals("closure") ? codes.closureReason(text) : text;
            case "kind" -> kind(within, text, beside);
            default -> text;
        };
    }

    private String kind(String within, String text, JsonNode beside) {
        return switch (within) {
            case "awaited" -> codes.kindAt(beside.path("body").asString(), text);
            case "parties" -> codes.partyKind(text);
            case "caseLead" -> words.of("lead." + text);
            default -> text;
        };
    }

    /** What is kept by some key: by rung, month, week, step, goal or person. */
    String key(String name, String key) {
        return switch (name) {
            case "steps" -> words.of("file.one.steps", key);
            case "latest" -> words.of("file.one.goals", key);
            case "daysOnRung" -> codes.rung(key);
            case "erasureRequests", "erasureAnswers" ->
                key.equals("text") ? words.of("file.text") : people.getOrDefault(key, key);
            case "minutesByMonth" -> month(key);
            default -> DAY.matcher(key).matches() ? words.shortDate(LocalDate.parse(key)) : key;
        };
    }

    private String month(String key) {
        return MONTH.matcher(key).matches()
                ? DateTimeFormatter.ofPattern("LLLL yyyy", words.language()).format(YearMonth.parse(key))
                : key;
    }
}
