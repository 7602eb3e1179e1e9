package nl.gezinslijn.command;

import java.util.List;
import java.util.stream.Collectors;
import nl.gezinslijn.programme.Programme.Code;
import org.jspecify.annotations.Nullable;

/** Looks up codes of a programme's lists. */
public final class Codes {

    private Codes() {}

    public static boolean has(List<Code> list, String code) {
        return list.stream().anyMatch(c -> c.code().equals(code));
    }

    /** For messages: the codes the list has. */
    public static String list(List<Code> list) {
        return list.stream().map(Code::code).collect(Collectors.joining(", "));
    }

    /** @throws InvalidField when a code is given that is not on the list */
    public static void check(String field, @Nullable String code, List<Code> list) {
        if (code != null && !has(list, code)) {
            throw new InvalidField(field, "is not on the programme's list: " + list(list));
        }
    }
}
