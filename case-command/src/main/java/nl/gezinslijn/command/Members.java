package nl.gezinslijn.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Persons named in a command are members of this family. */
public final class Members {

    private Members() {}

    /** @throws InvalidField when somebody named is not a member */
    public static void check(String field, List<String> persons, Situation s) {
        for (String person : persons) {
            check(field, person, s);
        }
    }

    /** @throws InvalidField when a person is named who is not a member */
    public static void check(String field, @Nullable String person, Situation s) {
        if (person != null && !s.intake().hasMember(person)) {
            throw new InvalidField(field, "names somebody who is not a member of this family");
        }
    }
}
