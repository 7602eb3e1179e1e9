package nl.gezinslijn.query.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.proof.AccessLogProofs;
import nl.gezinslijn.query.proof.EventProofs;
import nl.gezinslijn.query.proof.Head;
import nl.gezinslijn.query.proof.LogProofs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The signed heads, the keys to check them with, and what they prove. No data of cases: for everybody who is in. */
@Page
public class ProofPageController {

    private final EventProofs events;
    private final AccessLogProofs accessLog;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final MessageSource messages;

    public ProofPageController(
            EventProofs events,
            AccessLogProofs accessLog,
            Programmes programmes,
            MayRead mayRead,
            MessageSource messages) {
        this.events = events;
        this.accessLog = accessLog;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.messages = messages;
    }

    /**
     * One of the logs.
     *
     * @param name as in the address of its proofs
     * @param key to check its heads with
     * @param signedAt null before the first head
     * @param note the latest head as it was signed
     * @param trouble the notary cannot go on
     */
    record Log(
            String name,
            String key,
            long size,
            @Nullable String signedAt,
            @Nullable String note,
            long written,
            boolean trouble) {}

    @GetMapping("/proofs")
    String proofs(Authentication login, Locale language, Model model) {
        Words words = new Words(messages, language);
        Instants instants =
                new Instants(words, programmes.all().iterator().next().timeZone());
        model.addAttribute("maySign", mayRead.askForHeads(Reader.of(login)));
        model.addAttribute(
                "logs", List.of(log("events", events.log(), instants), log("access-log", accessLog.log(), instants)));
        return "pages/proofs";
    }

    private static Log log(String name, LogProofs proofs, Instants instants) {
        Optional<Head> head = proofs.latest();
        return new Log(
                name,
                proofs.notary().key().toString(),
                head.map(Head::size).orElse(0L),
                head.map(it -> instants.of(it.signedAt())).orElse(null),
                head.map(it -> it.note().toString()).orElse(null),
                proofs.notary().ledger().size(),
                proofs.notary().trouble().isPresent());
    }
}
