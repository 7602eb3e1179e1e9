package nl.gezinslijn.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** As one begins: a server, and one address that answers. */
@SpringBootApplication
@RestController
public class EmptyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    @GetMapping("/livez")
    String live() {
        return "live";
    }
}
