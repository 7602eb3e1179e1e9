package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Handover;
import nl.gezinslijn.casefile.Help;
import nl.gezinslijn.casefile.Leads;
import nl.gezinslijn.casefile.Meldcode;
import nl.gezinslijn.casefile.Outcomes;
import nl.gezinslijn.casefile.Parties;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Safety;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.history.OpenFile.OpenCaseLead;
import nl.gezinslijn.query.web.CaseView.Fact;
import nl.gezinslijn.query.web.CaseView.Part;
import org.jspecify.annotations.Nullable;

/** What else there is to know of a case, part by part; parts with nothing to tell are left out. */
final class CaseParts {

    private final OpenFile file;
    private final ProgrammeWords programme;
    private final Words words;
    private final Map<String, String> people;
    private final LocalDate today;

    CaseParts(OpenFile file, ProgrammeWords programme, Map<String, String> people, LocalDate today) {
        this.file = file;
        this.programme = programme;
        this.words = programme.words();
        this.people = people;
        this.today = today;
    }

    List<Part> parts() {
        return Stream.of(safety(), parties(), leads(), help(), outcomes())
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** A party by its number and what it is: who is there is sealed, and told in the timeline. */
    static String party(Party party, ProgrammeWords programme) {
        String kind = programme.partyKind(party.kind());
        String what = party.organisation() == null ? kind : kind + ", " + party.organisation();
        return programme.words().of("choice.party", party.number(), what);
    }

    private Part safety() {
        Safety safety = file.safety();
        Meldcode meldcode = file.meldcode();
        List<Fact> lines = new ArrayList<>();
        if (safety.holdSince() != null) {
            line(lines, "hold", words.of("part.since", words.date(safety.holdSince())));
        }
        if (safety.level() != null) {
            line(lines, "safety", dated(words.of("safety", safety.level()), safety.assessedOn()));
        }
        line(lines, "risk", words.date(safety.riskAssessedOn()));
        line(lines, "safetyPlan", words.date(safety.safetyPlanOn()));
        meldcode.steps().entrySet().stream()
                .reduce((one, later) -> later)
                .ifPresent(last ->
                        line(lines, "meldcode", dated(words.of("meldcode." + last.getKey()), last.getValue())));
        if (meldcode.reportingNeeded() != null) {
            line(lines, "reportingNeeded", yesOrNo(meldcode.reportingNeeded()));
        }
        if (meldcode.helpPossible() != null) {
            line(lines, "helpPossible", yesOrNo(meldcode.helpPossible()));
        }
        return new Part("safety", words.of("part.safety"), lines);
    }

    private Part parties() {
        List<Fact> lines = new ArrayList<>();
        Parties parties = file.parties();
        for (Party party : parties.involvedOn(today)) {
            List<String> consents = parties.consents().stream()
                    .filter(consent -> consent.party() == party.number())
                    .map(Parties.Consent::purpose)
                    .distinct()
                    .flatMap(purpose -> parties.word(party.number(), purpose, today).stream()
                            .map(word ->
                                    words.of("part.consent", programme.purpose(purpose), words.of("consent", word))))
                    .toList();
            lines.add(new Fact(
                    party(party, programme),
                    consents.isEmpty() ? words.of("part.noConsent") : String.join("; ", consents)));
        }
        return new Part("parties", words.of("part.parties"), lines);
    }

    private Part leads() {
        List<Fact> lines = new ArrayList<>();
        OpenCaseLead lead = file.leads().caseLead();
        if (lead != null) {
            String name = lead.name() != null
                    ? lead.name()
                    : lead.person() == null ? null : people.getOrDefault(lead.person(), lead.person());
            String kind = words.of("lead", lead.kind());
            line(lines, "caseLead", dated(name == null ? kind : name + " (" + kind + ")", lead.since()));
        }
        Leads.ProcessLead process = file.leads().processLead();
        if (process != null) {
            line(
                    lines,
                    "processLead",
                    dated(process.account() + ", " + programme.organisation(process.organisation()), process.since()));
        }
        return new Part("leads", words.of("part.leads"), lines);
    }

    private Part help() {
        List<Fact> lines = new ArrayList<>();
        Help help = file.help();
        help.referrals()
                .forEach(it -> line(
                        lines,
                        "referral",
                        dated(it.organisation() + " (" + words.of("direction", it.direction()) + ")", it.on())));
        help.bridgings().forEach(it -> line(lines, "bridging", words.of("part.since", words.date(it.since()))));
        help.provisions()
                .forEach(it -> line(lines, "provision", dated(programme.provision(it.provision()), it.since())));
        if (help.prevented() > 0) {
            line(lines, "prevented", String.valueOf(help.prevented()));
        }
        Handover handover = file.handover();
        Handover.Offer offer = handover.offer();
        if (offer != null) {
            line(
                    lines,
                    offer.acceptedOn() == null ? "handoverOffered" : "handoverAccepted",
                    dated(offer.organisation(), Objects.requireNonNullElse(offer.acceptedOn(), offer.offeredOn())));
        }
        if (handover.settled() != null) {
            line(lines, "handover", words.of("settled", handover.settled()));
        }
        line(lines, "aftercare", words.date(handover.aftercareSince()));
        return new Part("help", words.of("part.help"), lines);
    }

    private Part outcomes() {
        List<Fact> lines = new ArrayList<>();
        for (Outcomes.Score score : file.outcomes().scores()) {
            String about = score.member() == null ? "" : people.getOrDefault(score.member(), "");
            String label =
                    about.isEmpty() ? programme.score(score.score()) : programme.score(score.score()) + ", " + about;
            lines.add(new Fact(
                    label,
                    words.of("part.score", score.value(), words.of("moment", score.moment()), words.date(score.on()))));
        }
        if (file.outcomes().complaints() > 0) {
            line(lines, "complaints", String.valueOf(file.outcomes().complaints()));
        }
        return new Part("outcomes", words.of("part.outcomes"), lines);
    }

    private void line(List<Fact> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new Fact(words.of("part.line." + key), value));
        }
    }

    private String dated(String what, @Nullable LocalDate on) {
        return on == null ? what : words.of("part.dated", what, words.date(on));
    }

    private String yesOrNo(boolean answer) {
        return words.of(answer ? "yes" : "no");
    }
}
