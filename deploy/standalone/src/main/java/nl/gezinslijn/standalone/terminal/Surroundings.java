package nl.gezinslijn.standalone.terminal;

import java.io.Console;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command runs.
 *
 * @param calledAs what was typed to call it, for hints that can be pasted
 * @param environment variables by name
 * @param watched somebody looks at the output: it may be drawn in colour and to the width of the screen
 * @param terminal there is a terminal to draw progress in and to ask in
 * @param farewell said when the command is broken off
 */
record Surroundings(
        String calledAs,
        UnaryOperator<@Nullable String> environment,
        boolean watched,
        boolean terminal,
        Keyboard keyboard,
        Farewell farewell) {

    /** Who sits at it. */
    interface Keyboard {

        /** Waits for a line; null when no more will come. */
        @Nullable
        String line();

        /** Asks without an echo; null when there is nobody to answer. */
        char @Nullable [] secret(String question);
    }

    /** A virtual machine cannot tell one stream from another: the script that starts it looks for us. */
    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getProperty("gezinslijn.called", Gezinslijn.NAME),
                System::getenv,
                Boolean.getBoolean("gezinslijn.watched"),
                Boolean.getBoolean("gezinslijn.terminal"),
                new ThisConsole(),
                new Farewell());
    }

    static Surroundings of(CommandSpec command) {
        return ((Gezinslijn) command.root().userObject()).surroundings();
    }

    private static final class ThisConsole implements Keyboard {

        @Override
        public @Nullable String line() {
            return console().readLine();
        }

        @Override
        public char @Nullable [] secret(String question) {
            return console().readPassword("%s", question);
        }

        /** Asked only where there is a terminal. */
        private static Console console() {
            return Objects.requireNonNull(System.console());
        }
    }
}
