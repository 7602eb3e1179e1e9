package nl.gezinslijn.services;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/** One program, two services: the first argument says which. */
public final class Services {

    private Services() {}

    private static void start(Class<?> application, String which, String[] settings) {
        SpringApplication starting = new SpringApplication(application);
        starting.setAdditionalProfiles(which);
        starting.run(settings);
    }

    /** @param arguments {@code command} or {@code query}, and settings for it */
    public static void main(String[] arguments) {
        String which = arguments.length == 0 ? "" : arguments[0];
        String[] settings = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (which) {
            case "command" -> start(CommandApplication.class, which, settings);
            case "query" -> start(QueryApplication.class, which, settings);
            default -> {
                System.err.println("Start it as 'command' or as 'query'.");
                System.exit(2);
            }
        }
    }
}
