package nl.gezinslijn.query;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;

/** Keeps the questions that are sent to a database, as they are sent. */
public final class Sent implements CommandListener {

    private static final Set<String> QUESTIONS = Set.of("find", "aggregate", "count", "distinct");

    /** What belongs to a conversation, and not to the question. */
    private static final List<String> AROUND_IT = List.of("$db", "lsid", "$clusterTime", "$readPreference");

    private final ConcurrentLinkedQueue<BsonDocument> questions = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (QUESTIONS.contains(event.getCommandName())) {
            BsonDocument question = BsonDocument.parse(event.getCommand().toJson());
            AROUND_IT.forEach(question::remove);
            questions.add(question);
        }
    }

    public List<BsonDocument> questions() {
        return new ArrayList<>(questions);
    }

    public void forget() {
        questions.clear();
    }
}
