package nl.gezinslijn.move.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.gezinslijn.architecture.ProductCode;
import nl.gezinslijn.architecture.Purity;

/** Arrows go one way: {@code case-command → shared-events ← case-query}; only {@code deploy} sees all. */
@AnalyzeClasses(packages = "nl.gezinslijn", importOptions = ProductCode.class)
class HouseArchitectureTest {

    private static final DescribedPredicate<JavaClass> SHARED = resideInAnyPackage(
                    "nl.gezinslijn.event..",
                    "nl.gezinslijn.office..",
                    "nl.gezinslijn.inspection..",
                    "nl.gezinslijn.casefile..",
                    "nl.gezinslijn.programme..",
                    "nl.gezinslijn.privacy..",
                    "nl.gezinslijn.proof..")
            .as("are shared");
    private static final DescribedPredicate<JavaClass> COMMAND =
            resideInAPackage("nl.gezinslijn.command..").as("are of the write side");
    private static final DescribedPredicate<JavaClass> QUERY =
            resideInAPackage("nl.gezinslijn.query..").as("are of the read side");
    private static final DescribedPredicate<JavaClass> HOUSE =
            resideInAPackage("nl.gezinslijn..").as("are of this house");

    /** Commands and their decisions; around them stand the REST resources, the aggregates and the bus. */
    private static final DescribedPredicate<JavaClass> DECISIONS = COMMAND.and(not(resideInAnyPackage(
                    "nl.gezinslijn.command.api..", "nl.gezinslijn.command.aggregate..", "nl.gezinslijn.command.bus..")))
            .as("are decisions");

    @ArchTest
    static final ArchRule shared_events_know_neither_side =
            classes().that(SHARED).should().onlyDependOnClassesThat(SHARED.or(not(HOUSE)));

    @ArchTest
    static final ArchRule the_write_side_knows_only_shared_events = classes()
            .that(COMMAND)
            .should()
            .onlyDependOnClassesThat(COMMAND.or(SHARED).or(not(HOUSE)));

    @ArchTest
    static final ArchRule the_read_side_knows_only_shared_events = classes()
            .that(QUERY)
            .should()
            .onlyDependOnClassesThat(QUERY.or(SHARED).or(not(HOUSE)));

    @ArchTest
    static final ArchRule nothing_knows_how_it_is_deployed = noClasses()
            .that(SHARED.or(COMMAND).or(QUERY))
            .should()
            .dependOnClassesThat(HOUSE.and(not(SHARED.or(COMMAND).or(QUERY))));

    @ArchTest
    static final ArchRule decisions_read_no_clock = noClasses()
            .that(DECISIONS)
            .should()
            .accessTargetWhere(Purity.theClock())
            .because("the day comes in with the command");

    @ArchTest
    static final ArchRule decisions_ask_for_no_random_value = noClasses()
            .that(DECISIONS)
            .should()
            .accessTargetWhere(Purity.chance())
            .because("ids come in with the command");

    @ArchTest
    static final ArchRule decisions_hold_no_random_generator =
            noClasses().that(DECISIONS).should().dependOnClassesThat(Purity.randomGenerators());

    @ArchTest
    static final ArchRule decisions_know_no_spring =
            noClasses().that(DECISIONS).should().dependOnClassesThat().resideInAPackage("org.springframework..");

    /** A rule over classes that were not imported holds without saying anything. */
    @ArchTest
    static void every_source_file_of_every_room_is_seen_by_these_rules(JavaClasses imported) throws IOException {
        for (String room : List.of(
                "shared-events",
                "case-command",
                "case-query",
                "deploy/runtime",
                "deploy/standalone",
                "deploy/services",
                "deploy/moving")) {
            Path sources = Path.of("../..", room, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .as(room)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(imported.contain(className(sources.relativize(file))))
                                .as("%s is imported", file)
                                .isTrue());
            }
        }
    }

    private static String className(Path source) {
        String path = source.toString();
        return path.substring(0, path.length() - ".java".length())
                .replace(source.getFileSystem().getSeparator(), ".");
    }
}
