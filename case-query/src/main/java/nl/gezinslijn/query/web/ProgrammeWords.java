package nl.gezinslijn.query.web;

import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.CodeLists;
import nl.gezinslijn.programme.Programme.Label;
import nl.gezinslijn.programme.Programme.Protection.Body;
import nl.gezinslijn.query.report.LeadTimes;
import org.jspecify.annotations.Nullable;

/** The words for a programme's codes, in the reader's language; the code itself where the programme lacks it. */
final class ProgrammeWords {

    private final Programme programme;
    private final CodeLists codes;
    private final Words words;

    ProgrammeWords(Programme programme, Words words) {
        this.programme = programme;
        this.codes = programme.codes();
        this.words = words;
    }

    public Words words() {
        return words;
    }

    Programme programme() {
        return programme;
    }

    public String referralSource(String code) {
        return words.label(codes.referralSources(), code);
    }

    public String helpQuestion(String code) {
        return words.label(codes.helpQuestions(), code);
    }

    public String lifeDomain(String code) {
        return words.label(codes.lifeDomains(), code);
    }

    public String destination(String code) {
        return words.label(codes.destinations(), code);
    }

    public String contactKind(String code) {
        return words.label(codes.contactKinds(), code);
    }

    public String place(String code) {
        return first(
                codes.contactPlaces().stream()
                        .filter(it -> it.code().equals(code))
                        .map(CodeLists.Place::label),
                code);
    }

    public String score(String code) {
        return first(
                codes.scores().stream().filter(it -> it.code().equals(code)).map(CodeLists.Score::label), code);
    }

    public String outOfTurn(String code) {
        return words.label(codes.outOfTurnReasons(), code);
    }

    public String partyKind(String code) {
        return words.label(codes.partyKinds(), code);
    }

    public String consultant(String code) {
        return words.label(codes.consultants(), code);
    }

    public String riskInstrument(String code) {
        return words.label(codes.riskInstruments(), code);
    }

    public String provision(String code) {
        return words.label(codes.provisions(), code);
    }

    public String mandatedService(String code) {
        return words.label(programme.plan().mandatedServices(), code);
    }

    public String purpose(String code) {
        return first(
                programme.consentPurposes().stream()
                        .filter(it -> it.code().equals(code))
                        .map(Programme.ConsentPurpose::label),
                code);
    }

    public String complexity(String code) {
        Programme.Complexity complexity = programme.complexity();
        return complexity == null
                ? code
                : first(
                        complexity.criteria().stream()
                                .filter(it -> it.code().equals(code))
                                .map(Programme.Complexity.Criterion::label),
                        code);
    }

    public String outcome(String code) {
        return words.label(programme.protection().outcomes(), code);
    }

    public String ageBand(String code) {
        return first(
                codes.ageBands().stream().filter(it -> it.code().equals(code)).map(CodeLists.AgeBand::label), code);
    }

    public String closureReason(String code) {
        return first(
                codes.closureReasons().stream()
                        .filter(it -> it.code().equals(code))
                        .map(CodeLists.ClosureReason::label),
                code);
    }

    public String intensity(String code) {
        return first(programme.intensity(code).map(Programme.Intensity::label).stream(), code);
    }

    public String rung(String code) {
        return first(
                programme.ladder().stream().filter(it -> it.code().equals(code)).map(Programme.Rung::label), code);
    }

    public String body(String code) {
        return first(body(programme, code).map(Body::label), code);
    }

    public String kindAt(String body, String kind) {
        return first(
                body(programme, body)
                        .flatMap(it -> it.kinds().stream())
                        .filter(it -> it.code().equals(kind))
                        .map(Programme.Protection.ReferralKind::label),
                kind);
    }

    public String criteria(List<String> met) {
        return String.join(
                "; ",
                met.stream()
                        .map(code -> words.label(programme.eligibility().criteria(), code))
                        .toList());
    }

    /** Organisations are written freely; those that the programme names have a label. */
    public String organisation(@Nullable String code) {
        return code == null ? "" : words.label(programme.coach().organisations(), code);
    }

    /** @param code empty where a case has none */
    public String group(LeadTimes.Grouping by, String code) {
        if (code.isEmpty()) {
            return words.of("group.none");
        }
        return switch (by) {
            case DISTRICT -> code;
            case SOURCE -> referralSource(code);
            case HELP_QUESTION -> helpQuestion(code);
            case AGE_BAND -> ageBand(code);
            case INTENSITY -> intensity(code);
            case ORGANISATION -> organisation(code);
            case CLOSURE_REASON -> closureReason(code);
        };
    }

    private String first(Stream<Label> label, String code) {
        return label.findFirst().map(words::label).orElse(code);
    }

    private static Stream<Body> body(Programme programme, String code) {
        return programme.protection().bodies().stream().filter(it -> it.code().equals(code));
    }
}
