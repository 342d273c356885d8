package cadre.house;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every class is written. */
class HabitsTest {

    /** Public although nothing in another package uses them, each with its reason. */
    private static final Set<String> OPEN_ON_PURPOSE = Set.of(
            // started by the Java launcher
            "cadre.cli.command.Main",
            // found as services by the command line
            "cadre.web.start.AccountStore",
            "cadre.web.start.Keeper",
            "cadre.web.start.Server");

    private static final Set<String> ROUNDED_BY_THE_PLATFORM = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final Set<String> NOW = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now");

    private static final Set<String> CHANCE_OR_THREADS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle",
            "java.util.Collection.parallelStream",
            "java.util.List.parallelStream",
            "java.util.Set.parallelStream",
            "java.util.stream.BaseStream.parallel",
            "java.util.Arrays.parallelSort",
            "java.util.Arrays.parallelPrefix",
            "java.util.Arrays.parallelSetAll",
            "java.lang.System.identityHashCode");

    private static final String[] PURE = {"cadre.core..", "cadre.engine.."};

    @Test
    void timeAndChanceAreParametersOfCoreAndEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(target("read the clock", NOW))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(HouseClasses.ALL);
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(target("draw by chance or use threads", CHANCE_OR_THREADS))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SplittableRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UUID.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CompletableFuture.class)
                .check(HouseClasses.ALL);
    }

    @Test
    void transcendentalFunctionsGiveTheSameBitsEverywhere() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("Math is rounded by the platform") {
                    @Override
                    public boolean test(JavaAccess<?> call) {
                        return call.getTargetOwner().getFullName().equals("java.lang.Math")
                                && ROUNDED_BY_THE_PLATFORM.contains(call.getName());
                    }
                })
                .because("StrictMath gives the same bits on every machine")
                .check(HouseClasses.ALL);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Base|Impl|Data|Info)")
                .check(HouseClasses.ALL);
    }

    @Test
    void typesAreClosedUnlessUsedOutside() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .resideOutsideOfPackage("cadre.web.template..") // made from the templates, which use each other by name
                .should(beUsedInAnotherPackage())
                .check(HouseClasses.ALL);
    }

    @Test
    void classesAreFinalUnlessMadeToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(ABSTRACT)
                .should(beFinalOrExtended())
                .check(HouseClasses.ALL);
    }

    @Test
    void whatCanBeReachedFromOutsideDoesNotChange() {
        fields().that().arePublic().or().areProtected().should().beFinal().check(HouseClasses.ALL);
    }

    @Test
    void nothingGlobalChanges() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveName("$VALUES")
                .should()
                .beFinal()
                .check(HouseClasses.ALL);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String does, Set<String> methods) {
        return new DescribedPredicate<>("it would " + does) {
            @Override
            public boolean test(JavaAccess<?> call) {
                return methods.contains(call.getTargetOwner().getFullName() + "." + call.getName());
            }
        };
    }

    /** Public types need a user outside their package, or have to appear in what such a type shows. */
    private static ArchCondition<JavaClass> beUsedInAnotherPackage() {
        Set<JavaClass> open = new HashSet<>();
        HouseClasses.ALL.stream().filter(HabitsTest::isUsedOutside).forEach(type -> show(type, open));
        return new ArchCondition<>("be used in another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!OPEN_ON_PURPOSE.contains(type.getFullName()) && !open.contains(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " is public, but used in its own package only"));
                }
            }
        };
    }

    private static boolean isUsedOutside(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** Adds a type, the one around it, and those in the signatures of its public members. */
    private static void show(JavaClass type, Set<JavaClass> open) {
        if (!type.getPackageName().startsWith("cadre.") || !open.add(type)) {
            return;
        }
        type.getEnclosingClass().ifPresent(outer -> show(outer, open));
        Stream<JavaClass> shown = type.getCodeUnits().stream()
                .filter(member -> member.getModifiers().contains(PUBLIC))
                .flatMap(member -> Stream.concat(
                        member.getReturnType().getAllInvolvedRawTypes().stream(),
                        member.getParameterTypes().stream()
                                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream())));
        shown.forEach(other -> show(other, open));
        if (type.isInterface()) {
            type.getSubclasses().stream()
                    .filter(kind -> kind.getEnclosingClass().equals(Optional.of(type)))
                    .forEach(kind -> show(kind, open));
        }
    }

    private static ArchCondition<JavaClass> beFinalOrExtended() {
        return new ArchCondition<>("be final, or have a subclass") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean description = type.getSimpleName().equals("package-info");
                if (!description
                        && !type.getModifiers().contains(FINAL)
                        && type.getSubclasses().isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getFullName() + " is neither final nor extended"));
                }
            }
        };
    }
}
