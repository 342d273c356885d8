package cadre.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. */
class RoomsTest {

    /** The other rules would hold for no classes at all; these floors make sure that there are some. */
    @ParameterizedTest
    @CsvSource({"core, 40", "engine, 1", "intake, 1", "app, 2", "web, 20", "cli, 10"})
    void everyModuleIsSeen(String module, int least) {
        assertThat(HouseClasses.topLevel(module)).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void noPackagesInACycle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(HouseClasses.ALL);
    }

    @Test
    void noParentOrChildPackagesImported() {
        classes().should(notImportParentOrChild()).check(HouseClasses.ALL);
    }

    @Test
    void layersPointOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("cadre.core..")
                .layer("engine")
                .definedBy("cadre.engine..")
                .layer("intake")
                .definedBy("cadre.intake..")
                .layer("app")
                .definedBy("cadre.app..")
                .layer("web")
                .definedBy("cadre.web..")
                .layer("cli")
                .definedBy("cadre.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("web", "cli")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("app", "web", "cli")
                .whereLayer("intake")
                .mayOnlyBeAccessedByLayers("app", "web", "cli")
                .whereLayer("core")
                .mayOnlyBeAccessedByLayers("engine", "intake", "app", "web", "cli")
                .check(HouseClasses.ALL);
    }

    @Test
    void packagesOfTheEngineKnowOnlyTheKernels() {
        slices().matching("cadre.engine.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("cadre.engine.."), resideInAPackage("cadre.engine.kernel"))
                .check(HouseClasses.ALL);
    }

    @Test
    void nothingThatSimulatesReadsWhatExperienceClaims() {
        noClasses()
                .that()
                .resideInAnyPackage("cadre.engine.simulate", "cadre.engine.kernel", "cadre.core.plan")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cadre.core.claim")
                .because("predictions are registered before a run, not built into it")
                .check(HouseClasses.ALL);
    }

    @Test
    void librariesAreFenced() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cadre.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("only the command line parses options")
                .check(HouseClasses.ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("cadre.web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "gg.jte..",
                        "org.h2..",
                        "org.postgresql..",
                        "org.flywaydb.."))
                .because("only the web application has a server and a database")
                .check(HouseClasses.ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages("cadre.intake..", "cadre.app.report", "cadre.app.document")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "tools.jackson.dataformat..",
                        "org.yaml..",
                        "org.snakeyaml..",
                        "org.apache.poi..",
                        "org.dhatim..",
                        "com.opencsv..",
                        "org.apache.commons.csv..",
                        "de.siegmar.."))
                .because("YAML and tables are read in intake and written in app.report and app.document")
                .check(HouseClasses.ALL);
        noClasses()
                .that()
                .resideInAnyPackage("cadre.core..", "cadre.engine..", "cadre.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("core and engine know no file format, and the command line leaves them to app")
                .check(HouseClasses.ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("cadre.core.numerics")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.hipparchus..", "org.apache.commons.statistics..", "org.apache.commons.rng.."))
                .because("one room for special functions, distributions and fits")
                .check(HouseClasses.ALL);
        noClasses()
                .that()
                .resideInAnyPackage("cadre.core..", "cadre.engine..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net.."))
                .because("core and engine are pure")
                .check(HouseClasses.ALL);
    }

    private static ArchCondition<JavaClass> notImportParentOrChild() {
        return new ArchCondition<>("not import a parent or child package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String from = type.getPackageName();
                    String to = dependency.getTargetClass().getPackageName();
                    if (to.startsWith("cadre.") && (to.startsWith(from + ".") || from.startsWith(to + "."))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Every package is a slice of its own. */
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("cadre.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
