package nl.gezinslijn.command.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.programme.Programme;

/** Something that happened in the case before the test begins; {@link Past} has the words. */
public final class Happened extends Draft<Happened> {

    private final BiFunction<Programme, CaseFile, CaseEvent> event;
    private final Map<String, String> request = new LinkedHashMap<>();

    Happened(Actor by, BiFunction<Programme, CaseFile, CaseEvent> event) {
        super(by);
        this.event = event;
    }

    /** It came with an Idempotency-Key. */
    public Happened keyed(String key, String fingerprint) {
        request.put("requestKey", key);
        request.put("fingerprint", fingerprint);
        return this;
    }

    @Override
    Happened self() {
        return this;
    }

    CaseEvent event(Programme programme, CaseFile before) {
        return event.apply(programme, before);
    }

    Map<String, String> request() {
        return request;
    }
}
