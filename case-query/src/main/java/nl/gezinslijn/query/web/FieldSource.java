package nl.gezinslijn.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.web.FormView.Choice;
import org.jspecify.annotations.Nullable;

/** What a field of a form is chosen from: a list of the programme, or a part of the case. */
enum FieldSource {
    MEMBERS(in -> in.file() == null
            ? List.of()
            : in.file().registration().members().stream()
                    .map(it -> new Choice(it.personId(), in.people().getOrDefault(it.personId(), it.personId())))
                    .toList()),
    GOALS(in -> in.file() == null || in.file().plan() == null
            ? List.of()
            : in.file().plan().goals().stream()
                    .map(it -> new Choice(
                            it.goalId(),
                            in.programme().lifeDomain(it.lifeDomain()) + ": "
                                    + (it.text() == null ? in.words().of("erased") : it.text())))
                    .toList()),
    PARTIES(in -> numbered(
            in,
            file -> file.parties().parties().stream()
                    .filter(it -> it.until() == null)
                    .map(it -> new Choice(String.valueOf(it.number()), CaseParts.party(it, in.programme()))))),
    EXTENSION(in -> numbered(
            in,
            file -> file.term() == null || file.term().pending() == null
                    ? Stream.of()
                    : Stream.of(file.term().pending())
                            .map(it -> new Choice(
                                    String.valueOf(it.number()),
                                    in.words()
                                            .of(
                                                    "choice.extension",
                                                    it.number(),
                                                    in.words().date(it.askedOn())))))),
    AWAITED(in -> numbered(
            in,
            file -> file.protection().awaited().stream()
                    .map(it -> new Choice(
                            String.valueOf(it.referral()),
                            in.words()
                                    .of(
                                            "choice.since",
                                            in.programme().body(it.body()),
                                            in.words().date(it.on())))))),
    ESCALATIONS(in -> numbered(
            in,
            file -> file.escalations().open().stream()
                    .map(it -> new Choice(
                            String.valueOf(it.number()),
                            in.words()
                                    .of(
                                            "choice.since",
                                            in.programme().rung(it.current().rung()),
                                            in.words().date(it.current().since())))))),
    REFERRALS(in -> numbered(
            in,
            file -> file.help().referrals().stream()
                    .map(it -> new Choice(
                            String.valueOf(it.number()),
                            in.words()
                                    .of(
                                            "choice.since",
                                            it.organisation(),
                                            in.words().date(it.on())))))),
    BRIDGINGS(in -> numbered(
            in,
            file -> file.help().bridgings().stream()
                    .map(it -> new Choice(
                            String.valueOf(it.number()),
                            in.words()
                                    .of(
                                            "choice.bridging",
                                            it.number(),
                                            in.words().date(it.since())))))),
    PROVISIONS_NOW(in -> numbered(
            in,
            file -> file.help().provisions().stream()
                    .map(it -> new Choice(
                            String.valueOf(it.number()),
                            in.words()
                                    .of(
                                            "choice.since",
                                            in.programme().provision(it.provision()),
                                            in.words().date(it.since())))))),
    OFFER(in -> in.file() == null || in.file().handover().offer() == null
            ? List.of()
            : List.of(new Choice(
                    String.valueOf(in.file().handover().offer().number()),
                    in.words()
                            .of(
                                    "choice.since",
                                    in.file().handover().offer().organisation(),
                                    in.words().date(in.file().handover().offer().offeredOn()))))),
    WORK_ENTRIES(in -> in.entries().apply(CaseEntries.WORK)),
    STEPS_TO_VOID(in -> in.entries().apply(CaseEntries.TO_VOID)),

    REFERRAL_SOURCES(in -> codes(in, in.rules().codes().referralSources())),
    HELP_QUESTIONS(in -> codes(in, in.rules().codes().helpQuestions())),
    ELIGIBILITY(in -> codes(in, in.rules().eligibility().criteria())),
    LIFE_DOMAINS(in -> codes(in, in.rules().codes().lifeDomains())),
    CRITERIA(in -> in.rules().complexity() == null
            ? List.of()
            : in.rules().complexity().criteria().stream()
                    .map(it -> new Choice(it.code(), in.words().label(it.label())))
                    .toList()),
    CONTACT_KINDS(in -> codes(in, in.rules().codes().contactKinds())),
    PLACES(in -> in.rules().codes().contactPlaces().stream()
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .toList()),
    CONSULTANTS(in -> codes(in, in.rules().codes().consultants())),
    PURPOSES(in -> in.rules().consentPurposes().stream()
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .toList()),
    PARTY_KINDS(in -> codes(in, in.rules().codes().partyKinds())),
    MANDATED_SERVICES(in -> codes(in, in.rules().plan().mandatedServices())),
    INTENSITIES(in -> in.rules().intensities().stream()
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .toList()),
    OUT_OF_TURN(in -> codes(in, in.rules().codes().outOfTurnReasons())),
    INSTRUMENTS(in -> codes(in, in.rules().codes().riskInstruments())),
    BODIES(in -> in.rules().protection().bodies().stream()
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .toList()),
    BODY_KINDS(in -> in.rules().protection().bodies().stream()
            .flatMap(body -> body.kinds().stream()
                    .map(it -> new Choice(
                            it.code(), in.words().label(it.label()), in.words().label(body.label()))))
            .toList()),
    BODY_OUTCOMES(in -> codes(in, in.rules().protection().outcomes())),
    RUNGS(in -> in.rules().ladder().stream()
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .toList()),
    PROVISIONS(in -> codes(in, in.rules().codes().provisions())),
    CLOSURE_REASONS(in -> in.rules().codes().closureReasons().stream()
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .toList()),
    CLOSURE_FACTS(in -> in.rules().codes().closureReasons().stream()
            .flatMap(reason -> reason.requires().stream())
            .map(it -> new Choice(it.code(), in.words().label(it.label())))
            .distinct()
            .toList()),
    DESTINATIONS(in -> codes(in, in.rules().codes().destinations())),
    SCORES(in -> in.rules().codes().scores().stream()
            .map(it -> new Choice(
                    it.code(), in.words().of("choice.score", in.words().label(it.label()), it.from(), it.upTo())))
            .toList()),
    ORGANISATIONS(in -> codes(in, in.rules().coach().organisations())),
    COACHES(in -> in.coaches().get().stream().map(it -> new Choice(it, it)).toList()),
    MELDCODE_STEPS(in -> IntStream.rangeClosed(1, 5)
            .mapToObj(step -> new Choice(String.valueOf(step), in.words().of("meldcode." + step)))
            .toList()),
    URGENCIES(in -> IntStream.rangeClosed(1, 5)
            .mapToObj(step -> new Choice(String.valueOf(step), in.words().of("urgency." + step)))
            .toList());

    /** Of fields that are called the same everywhere, and of those that are not: the action's, or of a group in it. */
    private static final Map<String, FieldSource> OF = Map.ofEntries(
            Map.entry("present", MEMBERS),
            Map.entry("agreedBy", MEMBERS),
            Map.entry("members", MEMBERS),
            Map.entry("member", MEMBERS),
            Map.entry("person", MEMBERS),
            Map.entry("personId", MEMBERS),
            Map.entry("namedWith", MEMBERS),
            Map.entry("goalId", GOALS),
            Map.entry("party", PARTIES),
            Map.entry("parties", PARTIES),
            Map.entry("referral", REFERRALS),
            Map.entry("handover", OFFER),
            Map.entry("retract-entry.entry", WORK_ENTRIES),
            Map.entry("void-entry.entry", STEPS_TO_VOID),
            Map.entry("referralSource", REFERRAL_SOURCES),
            Map.entry("helpQuestion", HELP_QUESTIONS),
            Map.entry("eligibility", ELIGIBILITY),
            Map.entry("lifeDomain", LIFE_DOMAINS),
            Map.entry("lifeDomains", LIFE_DOMAINS),
            Map.entry("criteria", CRITERIA),
            Map.entry("record-contact.kind", CONTACT_KINDS),
            Map.entry("involve-party.kind", PARTY_KINDS),
            Map.entry("refer-to-protection.kind", BODY_KINDS),
            Map.entry("place", PLACES),
            Map.entry("consultant", CONSULTANTS),
            Map.entry("purpose", PURPOSES),
            Map.entry("mandatedService", MANDATED_SERVICES),
            Map.entry("bodemeisen.service", MANDATED_SERVICES),
            Map.entry("withoutBodemeisen", MANDATED_SERVICES),
            Map.entry("intensity", INTENSITIES),
            Map.entry("outOfTurn", OUT_OF_TURN),
            Map.entry("instrument", INSTRUMENTS),
            Map.entry("body", BODIES),
            Map.entry("record-protection-outcome.outcome", BODY_OUTCOMES),
            Map.entry("rung", RUNGS),
            Map.entry("provision", PROVISIONS),
            Map.entry("closureReason", CLOSURE_REASONS),
            Map.entry("facts", CLOSURE_FACTS),
            Map.entry("destination", DESTINATIONS),
            Map.entry("score", SCORES),
            Map.entry("coach", COACHES),
            Map.entry("assign-coach.organisation", ORGANISATIONS),
            Map.entry("transfer-coach.organisation", ORGANISATIONS),
            Map.entry("reopen.organisation", ORGANISATIONS),
            Map.entry("record-relapse.organisation", ORGANISATIONS),
            Map.entry("step", MELDCODE_STEPS),
            Map.entry("urgency", URGENCIES));

    /** Of the number in an action's address. */
    private static final Map<String, FieldSource> NUMBERS = Map.ofEntries(
            Map.entry("release-party", PARTIES),
            Map.entry("give-consent", PARTIES),
            Map.entry("refuse-consent", PARTIES),
            Map.entry("withdraw-consent", PARTIES),
            Map.entry("share-information", PARTIES),
            Map.entry("grant-extension", EXTENSION),
            Map.entry("refuse-extension", EXTENSION),
            Map.entry("record-protection-outcome", AWAITED),
            Map.entry("raise-escalation-further", ESCALATIONS),
            Map.entry("answer-escalation", ESCALATIONS),
            Map.entry("resolve-escalation", ESCALATIONS),
            Map.entry("end-referral", REFERRALS),
            Map.entry("end-bridging", BRIDGINGS),
            Map.entry("end-provision", PROVISIONS_NOW),
            Map.entry("accept-handover", OFFER),
            Map.entry("complete-handover", OFFER));

    /**
     * Where choices are found.
     *
     * @param file null before there is a case
     * @param people what the members are called, by person id
     * @param entries of the case, of one sort, latest first
     * @param coaches accounts of those who have families in the programme, as far as the reader may know
     */
    record Place(
            @Nullable OpenFile file,
            Programme rules,
            ProgrammeWords programme,
            Map<String, String> people,
            Function<CaseEntries, List<Choice>> entries,
            Supplier<List<String>> coaches) {

        Words words() {
            return programme.words();
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final Function<Place, List<Choice>> choices;

    FieldSource(Function<Place, List<Choice>> choices) {
        this.choices = choices;
    }

    List<Choice> in(Place place) {
        return choices.apply(place);
    }

    /** What can be chosen is a suggestion: something else can be written too. */
    boolean isFree(Place place) {
        return switch (this) {
            case COACHES -> true;
            case ORGANISATIONS -> in(place).isEmpty();
            default -> false;
        };
    }

    /** @param within the action, or the group in it */
    static @Nullable FieldSource of(String within, String field) {
        FieldSource own = OF.get(within + "." + field);
        return own == null ? OF.get(field) : own;
    }

    /** @throws IllegalStateException when nobody said what the number of this action is of */
    static FieldSource ofNumber(String action) {
        FieldSource source = NUMBERS.get(action);
        if (source == null) {
            throw new IllegalStateException("no form knows what the number of " + action + " is of");
        }
        return source;
    }

    private static List<Choice> numbered(Place in, Function<OpenFile, Stream<Choice>> choices) {
        OpenFile file = in.file();
        return file == null ? List.of() : choices.apply(file).toList();
    }

    private static List<Choice> codes(Place in, List<Code> codes) {
        List<Choice> all = new ArrayList<>();
        codes.forEach(it -> all.add(new Choice(it.code(), in.words().label(it.label()))));
        return all;
    }
}
