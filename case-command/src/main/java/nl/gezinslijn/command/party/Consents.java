package nl.gezinslijn.command.party;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Parties.Party;
import nl.gezinslijn.casefile.Parties.Word;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Members;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.PartyEvent.ConsentBy;
import nl.gezinslijn.event.PartyEvent.ConsentBy.Capacity;
import nl.gezinslijn.event.PartyEvent.ConsentGiven;
import nl.gezinslijn.event.PartyEvent.ConsentRefused;
import nl.gezinslijn.event.PartyEvent.ConsentWithdrawn;
import nl.gezinslijn.event.PartyEvent.InformationShared;
import nl.gezinslijn.programme.Programme.ConsentPurpose;

/** CONS-1: whose consent, for whom, for what, and in force on which day. */
public final class Consents {

    private Consents() {}

    static List<CaseEvent> give(GiveConsent c, Situation s) {
        check(c.party(), c.purpose(), c.by(), s);
        return List.of(new ConsentGiven(c.party(), c.purpose(), c.by()));
    }

    static List<CaseEvent> refuse(RefuseConsent c, Situation s) {
        check(c.party(), c.purpose(), c.by(), s);
        return List.of(new ConsentRefused(c.party(), c.purpose(), c.by()));
    }

    static List<CaseEvent> withdraw(WithdrawConsent c, Situation s) {
        check(c.party(), c.purpose(), c.by(), s);
        unless(
                s.file().parties().word(c.party(), c.purpose(), s.on()).equals(Optional.of(Word.GIVEN)),
                Rule.CONS_1,
                "no consent for this party and purpose is in force on " + s.on() + " that could be withdrawn");
        return List.of(new ConsentWithdrawn(c.party(), c.purpose(), c.by()));
    }

    static List<CaseEvent> share(ShareInformation c, Situation s) {
        inForce(c.party(), c.purpose(), s);
        return List.of(new InformationShared(c.party(), c.purpose(), c.note()));
    }

    /**
     * The party is involved, and what is shared with it for this purpose has its ground that day.
     *
     * @throws Refused when it has not
     */
    public static void inForce(int number, String purpose, Situation s) {
        Party party = Involvement.party(number, s);
        unless(party.involvedOn(s.on()), Rule.CONS_1, "party " + number + " is not involved in the case on " + s.on());
        ConsentPurpose known = purpose(purpose, s);
        unless(
                known.partyKinds().isEmpty() || known.partyKinds().contains(party.kind()),
                Rule.CONS_1,
                "'" + purpose + "' is for parties of the kind " + String.join(", ", known.partyKinds()));
        Optional<Word> word = s.file().parties().word(number, purpose, s.on());
        boolean granted = word.map(w -> w == Word.GIVEN).orElse(known.unlessRefused());
        unless(
                granted,
                Rule.CONS_1,
                "sharing with party " + number + " for '" + purpose + "' has no consent in force on " + s.on()
                        + word.map(w -> ": it was " + w.name().toLowerCase(Locale.ROOT))
                                .orElse(""));
    }

    private static void check(int party, String purpose, List<ConsentBy> by, Situation s) {
        Involvement.party(party, s);
        purpose(purpose, s);
        if (by.isEmpty()) {
            throw new InvalidField("by", "names at least one member of the family");
        }
        Members.check("by", by.stream().map(ConsentBy::personId).toList(), s);
        unless(
                by.stream().anyMatch(b -> b.capacity() != Capacity.CHILD_UNDER_12),
                Rule.CONS_1,
                "a child under 12 is heard, and somebody with custody decides");
    }

    private static ConsentPurpose purpose(String code, Situation s) {
        List<ConsentPurpose> purposes = s.programme().consentPurposes();
        return purposes.stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "purpose",
                        "is not on the programme's list: "
                                + purposes.stream().map(ConsentPurpose::code).collect(Collectors.joining(", "))));
    }
}
