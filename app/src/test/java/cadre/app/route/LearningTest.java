package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.route.Learnt.Lesson;
import cadre.app.route.Learnt.Place;
import cadre.app.run.Watch;
import cadre.core.numerics.Prior;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.engine.simulate.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Learning.Effort SMALL = new Learning.Effort(400, 40);

    private final Case company = SyntheticCompanies.company(5);
    private final Learning learning = new Learning(company, 1, 2, Watch.NOBODY);

    /** What the company would have written down with some parameters known and the others drawn. */
    private History history(int truth, Map<Parameter, Prior> known) {
        Scenario scenario = learning.scenario(new History(60, List.of()), known);
        return Learning.simulated(scenario, 99, truth, 60, new Workspace());
    }

    private static Lesson lesson(Learnt learnt, Parameter parameter) {
        return learnt.lessons().stream()
                .filter(l -> l.parameter() == parameter)
                .findFirst()
                .orElseThrow();
    }

    /** The 10th and the 90th percentile of the prior are 9 and 70 person-days. */
    @Test
    void anEffortIsLearntFromTheDatesOfItsStage() {
        int truth = IntStream.range(0, 40)
                .filter(t -> Learning.tooLittle(integrated(t, 7)).isEmpty()
                        && Learning.tooLittle(integrated(t, 90)).isEmpty())
                .findFirst()
                .orElseThrow();
        Lesson little = learnt(integrated(truth, 7));
        Lesson much = learnt(integrated(truth, 90));
        assertThat(little.told()).isTrue();
        assertThat(little.narrower()).isGreaterThan(0.2);
        assertThat(much.position().estimate())
                .as("%s, %s", little, much)
                .isGreaterThan(little.position().estimate() + 0.3);
        assertThat(much.after().low()).isGreaterThan(little.after().estimate());
    }

    private History integrated(int truth, double personDays) {
        return history(truth, Map.of(Parameter.EFFORT_INTEGRATION, new Prior.Fixed(personDays)));
    }

    private Lesson learnt(History history) {
        Learnt learnt = learning.learn(history, SMALL).orElseThrow();
        assertThat(learnt.extent().structure()).isEqualTo(StructureKind.OWN);
        // One in twenty lies outside by chance.
        assertThat(learnt.checks().stream().filter(c -> c.place() != Place.INSIDE))
                .hasSizeLessThan(5);
        return lesson(learnt, Parameter.EFFORT_INTEGRATION);
    }

    @Test
    void whatIsPredictedAfterLearningIsNarrowerThanBefore() {
        Learnt learnt = learning.learn(history(3, Map.of()), SMALL).orElseThrow();
        assertThat(learnt.checks().stream()
                        .filter(c -> c.after().high() - c.after().low()
                                < c.before().high() - c.before().low())
                        .count())
                .isGreaterThan(learnt.checks().size() * 3L / 4);
        assertThat(learnt.sample().rows())
                .hasSize(100)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(learnt.sample().parameters()));
        assertThat(learnt.told()).isNotEmpty().hasSizeLessThan(30);
    }

    @Test
    void aKnownParameterIsNotLearnt() {
        Case known = new Case(
                company.company(),
                company.portfolio(),
                new Scenario.Settings(36, Scenario.Start.STEADY, Map.of(Parameter.EFFORT_DATA, new Prior.Fixed(30))),
                List.of(),
                List.of());
        assertThat(Learning.uncertain(known.settings())).doesNotContain(Parameter.EFFORT_DATA);
        Learnt learnt = new Learning(known, 1, 2, Watch.NOBODY)
                .learn(history(3, Map.of()), new Learning.Effort(300, 20))
                .orElseThrow();
        assertThat(learnt.sample().parameters()).doesNotContain(Parameter.EFFORT_DATA);
    }

    @Test
    void whatWasLearntBeforeIsNotLearntFromAgain() {
        Case calibrated = new Case(
                company.company(),
                company.portfolio(),
                new Scenario.Settings(
                        36,
                        Scenario.Start.STEADY,
                        Map.of(Parameter.EFFORT_DATA, new Prior.Sampled(new double[] {12, 13, 14}))),
                List.of(),
                List.of());
        Scenario scenario = new Learning(calibrated, 1, 1, Watch.NOBODY).scenario(new History(60, List.of()), Map.of());
        assertThat(scenario.settings().prior(Parameter.EFFORT_DATA)).isEqualTo(Parameter.EFFORT_DATA.prior());
    }

    private static History made(int count, IntFunction<Course> course) {
        return new History(48, IntStream.range(0, count).mapToObj(course).toList());
    }

    private static Course course(int i, double lasted, End end) {
        return new Course("u" + i, i, Map.of(), end == End.OPEN ? 48 : i + lasted, end);
    }

    @Test
    void nothingIsLearntFromFewerThanTwentyFinishedUseCases() {
        assertThat(Learning.tooLittle(made(40, i -> course(i, 3 + i % 5, i < 19 ? End.STOPPED : End.OPEN))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("19 finished", "20 are needed"));
        assertThat(Learning.tooLittle(made(40, i -> course(i, 3 + i % 5, i < 20 ? End.STOPPED : End.OPEN))))
                .isEmpty();
    }

    @Test
    void nothingIsLearntFromUseCasesThatAreAllAlikeNorFromAFewMonths() {
        assertThat(Learning.tooLittle(made(30, i -> course(i, 6, End.PRODUCTION))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("alike"));
        assertThat(Learning.tooLittle(made(30, i -> course(i, 6, i % 2 == 0 ? End.PRODUCTION : End.STOPPED))))
                .isEmpty();
        History short1 = new History(
                5,
                IntStream.range(0, 30)
                        .mapToObj(i -> new Course("u" + i, 0, Map.of(), 1 + i / 10.0, End.STOPPED))
                        .toList());
        assertThat(Learning.tooLittle(short1))
                .hasValueSatisfying(reason -> assertThat(reason).contains("5 months"));
    }
}
