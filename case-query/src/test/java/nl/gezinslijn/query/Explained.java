package nl.gezinslijn.query;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * How a database answers a question.
 *
 * @param question as it was sent
 * @param stages of the plan that won, from the outermost in
 * @param indexes that it uses
 * @param returned documents
 * @param examined documents
 * @param keys of indexes that were examined
 */
record Explained(
        BsonDocument question, List<String> stages, List<String> indexes, long returned, long examined, long keys) {

    static Explained by(MongoDatabase database, BsonDocument question) {
        BsonDocument said = database.runCommand(
                new Document("explain", question).append("verbosity", "executionStats"), BsonDocument.class);
        List<String> stages = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        plan(said.getDocument("queryPlanner").getDocument("winningPlan"), stages, indexes);
        BsonDocument stats = said.getDocument("executionStats");
        return new Explained(
                question,
                stages,
                indexes,
                stats.getNumber("nReturned").longValue(),
                stats.getNumber("totalDocsExamined").longValue(),
                stats.getNumber("totalKeysExamined").longValue());
    }

    private static void plan(BsonValue part, List<String> stages, List<String> indexes) {
        if (part.isArray()) {
            part.asArray().forEach(each -> plan(each, stages, indexes));
        } else if (part.isDocument()) {
            BsonDocument document = part.asDocument();
            if (document.containsKey("stage")) {
                stages.add(document.getString("stage").getValue());
            }
            if (document.containsKey("indexName")) {
                indexes.add(document.getString("indexName").getValue());
            }
            document.values().forEach(each -> plan(each, stages, indexes));
        }
    }

    /** It reads all documents, or sorts what it could read in order. */
    boolean isHeavy() {
        return stages.contains("COLLSCAN") || stages.contains("SORT");
    }

    /** What it looks at in vain; what a later page passes over comes before that page. */
    long inVain() {
        return examined
                - returned
                - question.getNumber("skip", new BsonInt32(0)).longValue();
    }

    String collection() {
        return question.getString(question.getFirstKey()).getValue();
    }

    @Override
    public String toString() {
        return String.format(
                "%s %s%n   %s %s: %,d returned, %,d documents and %,d keys examined",
                collection(),
                shortened(question.getDocument("filter", new BsonDocument()).toJson()) + " "
                        + question.getDocument("sort", new BsonDocument()).toJson(),
                String.join(" < ", stages),
                indexes,
                returned,
                examined,
                keys);
    }

    private static String shortened(String json) {
        return json.length() <= 200 ? json : json.substring(0, 200) + "…";
    }
}
