package nl.gezinslijn.command.outcome;

import java.util.List;
import java.util.stream.Collectors;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.Members;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.OutcomeEvent.ScoreRecorded;
import nl.gezinslijn.programme.Programme.CodeLists;

/** A score of the programme, within its range. */
final class Scores {

    private Scores() {}

    static List<CaseEvent> record(RecordScore c, Situation s) {
        List<CodeLists.Score> scores = s.programme().codes().scores();
        CodeLists.Score score = scores.stream()
                .filter(known -> known.code().equals(c.score()))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "score",
                        "is not on the programme's list: "
                                + scores.stream().map(CodeLists.Score::code).collect(Collectors.joining(", "))));
        if (c.value() < score.from() || c.value() > score.upTo()) {
            throw new InvalidField("value", "is " + score.from() + " to " + score.upTo());
        }
        Members.check("member", c.member(), s);
        return List.of(new ScoreRecorded(c.score(), c.moment(), c.value(), c.member()));
    }
}
