package nl.gezinslijn.command.life;

import static nl.gezinslijn.command.scenario.CaseScenario.CASE;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.scenario.InMemoryHouse;
import nl.gezinslijn.command.scenario.Wish;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.programme.Programme;

/** A case that is lived attempt by attempt, in the real write side. */
final class Life {

    private final InMemoryHouse house = new InMemoryHouse();
    private final List<Step> steps = new ArrayList<>();
    private final Asking asking;
    private LocalDate today = LocalDate.parse("2024-01-02");

    /** One attempt, what it was answered, and the file after it. */
    record Step(Submission submission, Object answer, CaseFile file) {}

    private Life(Programme programme) {
        asking = new Asking(programme);
        take("register", asking.registered("family-1"));
    }

    static Life of(Programme programme, List<Attempt> attempts) {
        Life life = new Life(programme);
        attempts.forEach(life::live);
        return life;
    }

    Programme programme() {
        return asking.programme();
    }

    List<Step> steps() {
        return steps;
    }

    List<Entry<CaseEvent>> entries() {
        return house.entries(CASE);
    }

    Object repeat(Submission submission) {
        return house.answer(submission);
    }

    private void live(Attempt attempt) {
        today = today.plusDays(attempt.daysLater());
        if (attempt.whim() % 5 == 0) {
            // There it matters from which day a term is reckoned.
            today = today.with(TemporalAdjusters.lastDayOfMonth());
        }
        CaseFile file = steps.getLast().file();
        Action action = asking.action(attempt, file);
        take(action.code(), asking.wish(attempt, action, file, today));
        if (attempt.whim() % 7 == 0) {
            house.snapshot(CASE);
        }
    }

    private void take(String what, Wish wish) {
        Submission submission = wish.keyed("key-" + steps.size(), what).submission();
        steps.add(new Step(submission, house.answer(submission), house.file(CASE)));
    }
}
