package nl.gezinslijn.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Commands, queries and pages in one process, with the stores embedded in it. */
@SpringBootApplication(
        scanBasePackages = {"nl.gezinslijn.standalone", "nl.gezinslijn.runtime.login", "nl.gezinslijn.command.api"})
public class StandaloneApplication {

    public static void main(String[] args) {
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
