package nl.gezinslijn.command.scenario;

import static nl.gezinslijn.command.scenario.People.CARLA;
import static nl.gezinslijn.command.scenario.People.MOTHER;
import static nl.gezinslijn.command.scenario.People.TIM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gezinslijn.command.intake.Register;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.event.IntakeEvent.Relation;
import org.jspecify.annotations.Nullable;

/** Builds a registration: in order, unless a test says otherwise. */
public final class Registration {

    private final String programme;
    private String family = "family-1";
    private String source = "school";
    private @Nullable String helpQuestion;
    private @Nullable String questionAbout;
    private List<String> eligibility = List.of();
    private final List<NewMember> members = new ArrayList<>();

    private Registration(String programme) {
        this.programme = programme;
    }

    /** Of a mother with Tim, born in 2016, with whatever criteria the programme asks for. */
    public static Registration registration(String programme) {
        return registrationOfNobody(programme).parent(MOTHER, null).child(TIM, "2016-05-20");
    }

    public static Registration registrationOfNobody(String programme) {
        Registration registration = new Registration(programme);
        registration.eligibility = TestProgrammes.all()
                .newest(programme)
                .map(p -> p.eligibility().criteria().stream()
                        .limit(p.eligibility().atLeast())
                        .map(c -> c.code())
                        .toList())
                .orElse(List.of());
        return registration;
    }

    public Registration family(String familyId) {
        family = familyId;
        return this;
    }

    public Registration source(String code) {
        source = code;
        return this;
    }

    public Registration helpQuestion(String code) {
        helpQuestion = code;
        return this;
    }

    public Registration about(String person) {
        questionAbout = person;
        return this;
    }

    public Registration meeting(String... criteria) {
        eligibility = List.of(criteria);
        return this;
    }

    public Registration child(String person, String bornOn) {
        return member(person, Relation.CHILD, LocalDate.parse(bornOn), null);
    }

    public Registration unborn(String person, String dueOn) {
        return member(person, Relation.UNBORN_CHILD, null, LocalDate.parse(dueOn));
    }

    public Registration parent(String person, @Nullable String bornOn) {
        return member(person, Relation.PARENT, bornOn == null ? null : LocalDate.parse(bornOn), null);
    }

    private Registration member(
            String person, Relation relation, @Nullable LocalDate bornOn, @Nullable LocalDate dueOn) {
        members.add(new NewMember(person, relation, bornOn, dueOn, null, null, null, null));
        return this;
    }

    /** Wanted by a coordinator. */
    public Wish wanted() {
        return new Wish(
                CARLA,
                new Register(
                        programme,
                        family,
                        source,
                        helpQuestion,
                        "Brukske",
                        eligibility,
                        List.copyOf(members),
                        questionAbout,
                        null));
    }
}
