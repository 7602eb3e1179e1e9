package nl.gezinslijn.standalone.wiring;

import java.nio.file.Path;

/** Sends one command, in a process that halts at one of its steps. */
final class HaltedCommand {

    /** As a process ends that was killed. */
    static final int HALTED = 128 + 9;

    private HaltedCommand() {}

    /** Arguments: the directory of the store, the command, its case, its key, and the step. */
    public static void main(String[] arguments) {
        Steps steps = new Steps();
        var store = steps.store(Path.of(arguments[0]));
        Node node = steps.node(store);
        Town town = Town.venray(node);
        var wish = SpanningCommand.valueOf(arguments[1]).ask(town, arguments[2], arguments[3]);
        steps.watch(Integer.parseInt(arguments[4]), () -> Runtime.getRuntime().halt(HALTED));
        node.answer(wish);
        System.exit(0);
    }
}
