package nl.gezinslijn.command.handover;

import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** Offer the family's help to a named worker who goes on (HAND-1). */
public record OfferHandover(
        Protected<String> worker,
        String organisation,
        @Nullable String account) implements CaseCommand {

    @Override
    public Action action() {
        return Action.OFFER_HANDOVER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Handovers.offer(this, situation);
    }
}
