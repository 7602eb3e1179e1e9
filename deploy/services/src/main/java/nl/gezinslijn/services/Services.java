package nl.gezinslijn.services;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/** One program, two services: the first argument says which. */
public final class Services {

    private Services() {}

    /** @param arguments {@code command} or {@code query}, and settings for it */
    public static void main(String[] arguments) {
        String which = arguments.length == 0 ? "" : arguments[0];
        String[] settings = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (which) {
            case "command" -> SpringApplication.run(CommandApplication.class, settings);
            case "query" -> SpringApplication.run(QueryApplication.class, settings);
            default -> {
                System.err.println("Start it as 'command' or as 'query'.");
                System.exit(2);
            }
        }
    }
}
