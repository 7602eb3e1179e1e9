package nl.gezinslijn.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import org.jspecify.annotations.Nullable;

/**
 * Others around the family, and the consents.
 *
 * @param involved highest number given
 * @param parties all that were ever involved, by number
 * @param consents the latest word per party and purpose
 * @param shared how often something was shared
 */
public record Parties(int involved, List<Party> parties, List<Consent> consents, int shared) {

    static final Parties NONE = new Parties(0, List.of(), List.of(), 0);

    public Parties {
        parties = List.copyOf(parties);
        consents = List.copyOf(consents);
    }

    /** @param until first day it was no longer involved; null while it is */
    public record Party(
            int number,
            String kind,
            @Nullable String organisation,
            boolean careProvider,
            @Nullable String mandatedService,
            LocalDate since,
            @Nullable LocalDate until) {

        public boolean involvedOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }

        Party until(LocalDate day) {
            return new Party(number, kind, organisation, careProvider, mandatedService, since, day);
        }
    }

    /** What the family said of sharing. */
    public enum Word {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /** @param since the day it was said; it holds from that day */
    public record Consent(int party, String purpose, Word word, LocalDate since) {}

    public Optional<Party> party(int number) {
        return parties.stream().filter(p -> p.number() == number).findFirst();
    }

    public List<Party> involvedOn(LocalDate day) {
        return parties.stream().filter(p -> p.involvedOn(day)).toList();
    }

    /** The latest word on a day or before; empty when nothing was said by then, or only something later is kept. */
    public Optional<Word> word(int party, String purpose, LocalDate day) {
        return consents.stream()
                .filter(c -> c.party() == party && c.purpose().equals(purpose))
                .filter(c -> !c.since().isAfter(day))
                .max(Comparator.comparing(Consent::since))
                .map(Consent::word);
    }

    Parties involved(LocalDate on, PartyInvolved e) {
        List<Party> all = new ArrayList<>(parties);
        all.removeIf(p -> p.number() == e.party());
        all.add(new Party(e.party(), e.kind(), e.organisation(), e.careProvider(), e.mandatedService(), on, null));
        all.sort(Comparator.comparingInt(Party::number));
        return new Parties(Math.max(involved, e.party()), all, consents, shared);
    }

    Parties numbered(int number) {
        return new Parties(Math.max(involved, number), parties, consents, shared);
    }

    Parties released(int number, LocalDate on) {
        return new Parties(
                involved,
                parties.stream()
                        .map(p -> p.number() == number ? p.until(on) : p)
                        .toList(),
                consents,
                shared);
    }

    /** Of the words of one party and purpose a few are kept: the latest days, so that a late entry finds its place. */
    Parties said(LocalDate on, int party, String purpose, Word word) {
        List<Consent> all = new ArrayList<>(consents);
        all.removeIf(c ->
                c.party() == party && c.purpose().equals(purpose) && c.since().equals(on));
        all.add(new Consent(party, purpose, word, on));
        all.sort(Comparator.comparingInt(Consent::party)
                .thenComparing(Consent::purpose)
                .thenComparing(Consent::since));
        List<Consent> ofThis = all.stream()
                .filter(c -> c.party() == party && c.purpose().equals(purpose))
                .toList();
        if (ofThis.size() > WORDS_KEPT) {
            all.remove(ofThis.getFirst());
        }
        return new Parties(involved, parties, all, shared);
    }

    private static final int WORDS_KEPT = 8;

    Parties sharedOnce() {
        return new Parties(involved, parties, consents, shared + 1);
    }
}
