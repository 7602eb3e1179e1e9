package nl.gezinslijn.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.gezinslijn.event.Upcasts;
import nl.gezinslijn.proof.CanonicalJson;

/** Both sides must be able to trust what they share: it knows no framework, no clock and no chance. */
@AnalyzeClasses(packages = "nl.gezinslijn", importOptions = ProductCode.class)
class SharedEventsArchitectureTest {

    @ArchTest
    static final ArchRule shared_code_lives_in_one_of_seven_packages = classes()
            .should()
            .resideInAnyPackage(
                    "nl.gezinslijn.event..",
                    "nl.gezinslijn.casefile..",
                    "nl.gezinslijn.office..",
                    "nl.gezinslijn.inspection..",
                    "nl.gezinslijn.programme..",
                    "nl.gezinslijn.privacy..",
                    "nl.gezinslijn.proof..");

    @ArchTest
    static final ArchRule shared_code_knows_only_the_jdk_jspecify_jackson_and_tink = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.gezinslijn..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "com.google.crypto.tink..")
            .because("Spring, Axon and databases belong to those who use the events");

    @ArchTest
    static final ArchRule only_privacy_encrypts = noClasses()
            .that()
            .resideOutsideOfPackage("nl.gezinslijn.privacy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.crypto.tink..", "javax.crypto..");

    /** The verifier is to be understood by somebody who knows nothing of cases. */
    @ArchTest
    static final ArchRule proofs_know_nothing_of_what_is_proved = noClasses()
            .that()
            .resideInAPackage("nl.gezinslijn.proof..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("nl.gezinslijn..").and(not(resideInAPackage("nl.gezinslijn.proof.."))));

    @ArchTest
    static final ArchRule jackson_reads_only_programmes_earlier_revisions_protected_values_and_what_is_made_canonical =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("nl.gezinslijn.programme..", "nl.gezinslijn.privacy..")
                    .and()
                    .doNotBelongToAnyOf(Upcasts.class, CanonicalJson.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("tools.jackson..")
                    .because("elsewhere its annotations are enough");

    @ArchTest
    static final ArchRule shared_code_reads_no_clock = noClasses()
            .should()
            .accessTargetWhere(Purity.theClock())
            .because("a fold of the same events answers the same on any day");

    @ArchTest
    static final ArchRule shared_code_asks_for_no_random_value =
            noClasses().should().accessTargetWhere(Purity.chance());

    @ArchTest
    static final ArchRule shared_code_holds_no_random_generator =
            noClasses().should().dependOnClassesThat(Purity.randomGenerators());
}
