package nl.gezinslijn.runtime.keys;

import nl.gezinslijn.event.Role;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.web.Page;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many keys there are, and what keeps them; nothing of what they are. */
@Page
public class KeyPages {

    private final KeyCounts keys;
    private final MasterKey master;
    private final EventProofs proofs;

    KeyPages(KeyCounts keys, MasterKey master, EventProofs proofs) {
        this.keys = keys;
        this.master = master;
        this.proofs = proofs;
    }

    @GetMapping("/keys")
    String keys(Authentication login, Model model) {
        if (!Reader.of(login).roles().contains(Role.ADMINISTRATOR)) {
            throw new NotAllowed("keys are not for this account's roles");
        }
        model.addAttribute("there", keys.size());
        model.addAttribute("destroyed", keys.destroyed());
        model.addAttribute("master", master.isGiven() ? "GIVEN" : "FILE");
        model.addAttribute("notary", proofs.log().notary().key().toString());
        return "pages/keys";
    }
}
