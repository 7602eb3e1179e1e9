package nl.gezinslijn.runtime.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import nl.gezinslijn.command.api.CallerResolver;
import nl.gezinslijn.command.api.Desk;
import nl.gezinslijn.command.api.Importer;
import nl.gezinslijn.command.api.RequestKeys;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.ImportRunner;
import nl.gezinslijn.command.imports.Imports;
import nl.gezinslijn.command.imports.RegisterDesk;
import nl.gezinslijn.command.imports.Spool;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.runtime.sweep.DueTerms;
import nl.gezinslijn.runtime.sweep.LapseSweep;
import nl.gezinslijn.runtime.watch.ImportMeters;
import nl.gezinslijn.runtime.watch.SweepMeters;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Where commands come in: the desk, imports of old registers, and the sweep of what fell due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class CommandSide implements WebMvcConfigurer {

    /** Which of several processes does what only one should do. */
    @FunctionalInterface
    public interface Turn {

        boolean isOurs(String work);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    @Bean
    Desk desk(CommandGateway commands, Seal seal, JsonMapper json, Clock clock) {
        return new Desk(commands, seal, new RequestKeys(json), clock);
    }

    @Bean
    Importer importer(Desk desk, JsonMapper json, Validator validator) {
        return new Importer(desk, json, validator);
    }

    @Bean(initMethod = "tidy", destroyMethod = "close")
    ImportRunner importRunner(ImportLedger ledger, Spool spool, Importer importer, Clock clock, Turn commandTurn) {
        return new ImportRunner(ledger, spool, RegisterDesk.of(importer), clock, () -> commandTurn.isOurs("imports"));
    }

    @Bean
    Imports imports(ImportLedger ledger, Spool spool, ImportRunner runner, Clock clock) {
        return new Imports(ledger, spool, runner, clock);
    }

    @Bean
    ImportMeters importMeters(ImportLedger ledger) {
        return new ImportMeters(ledger);
    }

    /** Once all is wired and the demo has played in. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> importsGoOn(ImportRunner runner) {
        return ready -> runner.start();
    }

    @Bean
    LapseSweep lapseSweep(
            DueTerms due,
            Desk desk,
            Clock clock,
            ImportLedger imports,
            ImportRunner runner,
            Turn commandTurn,
            MeterRegistry registry) {
        LapseSweep sweep = new LapseSweep(
                due,
                desk,
                clock,
                imports::anyUnfinished,
                () -> commandTurn.isOurs("lapse sweep"),
                new SweepMeters(registry));
        runner.whenNoneIsLeft(sweep::afterImports);
        return sweep;
    }
}
