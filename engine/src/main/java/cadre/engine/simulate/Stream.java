package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import cadre.core.work.Range;
import cadre.core.work.Stage;
import cadre.core.work.Task;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.engine.kernel.Landscape;
import java.util.Arrays;
import java.util.List;

/**
 * The use cases of one replication, the same under every structure: those the company named, then those that arrive,
 * then those that are open or live at the start where the company has named none. What the company does not know is drawn
 * here.
 */
final class Stream {

    /** Stages with tasks: framing, data, experiments, integration, deployment, adoption. */
    static final int STAGES = 6;

    static final int FRAMING = 0;
    static final int DATA = 1;
    static final int EXPERIMENTS = 2;
    static final int INTEGRATION = 3;
    static final int DEPLOYMENT = 4;
    static final int ADOPTION = 5;

    /** Most tasks of a stage. */
    static final int TASKS = 4;

    private static final int[][] SKILLS = {
        {Compiled.PRODUCT, Compiled.MACHINE_LEARNING},
        {Compiled.DATA_ENGINEERING, Compiled.DOMAIN},
        {Compiled.MACHINE_LEARNING},
        {Compiled.SOFTWARE, Compiled.DESIGN},
        {Compiled.ML_OPERATIONS},
        {Compiled.PRODUCT, Compiled.DOMAIN}
    };
    private static final double[][] PARTS = {{5 / 8.0, 3 / 8.0}, {.75, .25}, {1}, {.75, .25}, {1}, {.5, .5}};

    private static final double LOG_10 = StrictMath.log(10);

    int count;
    int named;
    int arriving;
    int[] order = {};
    long[] arrival = {};
    int[] domain = {};
    boolean[] lost = {};
    boolean[] research = {};
    double[] value = {};
    double[] need = {};
    double[] examples = {};
    int[] id = {};
    int[] decisionsMl = {};
    int[] decisionsProduct = {};
    int[] dependencies = {};
    double[] trialTime = {};
    double[] patience = {};
    int[] taskCount = {};
    int[] taskSkill = {};
    double[] effort = {};
    double[] totalEffort = {};
    private final Landscape shared = new Landscape();
    private Landscape[] landscape = {};
    private boolean[] drawn = {};
    private long key;
    private Compiled c;
    private Theta theta;

    Stream(Compiled scenario, Theta theta) {
        this.c = scenario;
        this.theta = theta;
    }

    private void grow(int n) {
        if (arrival.length >= n) {
            return;
        }
        int size = Math.max(n, 64) * 2;
        order = new int[size];
        arrival = Arrays.copyOf(arrival, size);
        domain = Arrays.copyOf(domain, size);
        lost = Arrays.copyOf(lost, size);
        research = Arrays.copyOf(research, size);
        value = Arrays.copyOf(value, size);
        need = Arrays.copyOf(need, size);
        examples = Arrays.copyOf(examples, size);
        id = Arrays.copyOf(id, size);
        decisionsMl = Arrays.copyOf(decisionsMl, size);
        decisionsProduct = Arrays.copyOf(decisionsProduct, size);
        dependencies = Arrays.copyOf(dependencies, size);
        trialTime = Arrays.copyOf(trialTime, size);
        patience = Arrays.copyOf(patience, size);
        taskCount = Arrays.copyOf(taskCount, size * STAGES);
        taskSkill = Arrays.copyOf(taskSkill, size * STAGES * TASKS);
        effort = Arrays.copyOf(effort, size * STAGES * TASKS);
        totalEffort = Arrays.copyOf(totalEffort, size);
        int before = landscape.length;
        landscape = Arrays.copyOf(landscape, size);
        for (int i = before; i < size; i++) {
            landscape[i] = new Landscape(shared);
        }
        drawn = new boolean[size];
    }

    /**
     * Draws the use cases of a replication.
     *
     * @param scenario only what all structures share is read
     * @param replicationKey of the replication
     */
    void draw(Compiled scenario, long replicationKey) {
        c = scenario;
        key = replicationKey;
        List<UseCase> known = c.scenario.portfolio().useCases();
        named = known.size();
        grow(named);
        for (int u = 0; u < named; u++) {
            drawNamed(u, known.get(u));
        }
        count = named;
        double rate = c.scenario.portfolio().demand().arrivalsPerYear() / Calendar.DAYS_PER_YEAR;
        double day = 0;
        double last = (double) c.horizon / Calendar.MICRODAYS_PER_DAY;
        int i = 0;
        while (rate > 0) {
            day += Draws.exponential(key, Draws.ARRIVAL, i, 0, 0) / rate;
            if (day >= last) {
                break;
            }
            grow(count + 1);
            drawUnnamed(count++, ARRIVALS + i, Math.round(day * Calendar.MICRODAYS_PER_DAY));
            i++;
        }
        arriving = count;
        if (named == 0 && rate > 0) {
            standing(open(), OPEN);
            standing(live(), LIVE);
        }
        Arrays.fill(drawn, 0, count, false);
        sort();
    }

    /** First ids of what is not named: each of the three has a million. */
    private static final int ARRIVALS = 1 << 20;

    private static final int OPEN = 2 << 20;
    private static final int LIVE = 3 << 20;

    /** Expected number of open use cases at the start. */
    private double open() {
        int experts = 0;
        for (boolean ml : c.ml) {
            experts += ml ? 1 : 0;
        }
        double limit = experts * c.practices.steering().wipPerMlPerson();
        double year = c.scenario.portfolio().demand().arrivalsPerYear();
        return Math.min(theta.get(Parameter.START_OPEN) * limit, year);
    }

    /** Expected number of live use cases at the start. */
    private double live() {
        var demand = c.scenario.portfolio().demand();
        double implementations =
                demand.arrivalsPerYear() * (1 - demand.researchShare().value());
        return theta.get(Parameter.START_LIVE) * implementations * theta.get(Parameter.LIFE) / 12;
    }

    private void standing(double expected, int firstId) {
        int n = (int) (expected + Draws.uniform(key, Draws.INITIAL, firstId, 0, 0));
        for (int i = 0; i < n; i++) {
            grow(count + 1);
            drawUnnamed(count++, firstId + i, 0);
        }
    }

    /** Where a use case stands at the start; one still to be requested is in {@link Stage#ROUTING}. */
    Stage today(int u) {
        if (u < named) {
            return c.scenario.portfolio().useCases().get(u).origin().stage();
        }
        if (u < arriving) {
            return Stage.ROUTING;
        }
        if (id[u] >= LIVE) {
            return Stage.PRODUCTION;
        }
        // A use case met at random is in a stage in proportion to the effort of the stage.
        double v = Draws.uniform(key, Draws.INITIAL, id[u], 1, 0) * totalEffort[u];
        for (int s = 0; s < STAGES; s++) {
            v -= stageEffort(u, s);
            if (v < 0) {
                return STAGE[s];
            }
        }
        return Stage.ADOPTION;
    }

    private static final Stage[] STAGE = {
        Stage.FRAMING, Stage.DATA, Stage.EXPERIMENTS, Stage.INTEGRATION, Stage.DEPLOYMENT, Stage.ADOPTION
    };

    /** Part of its life in production that a use case live at the start still has before it. */
    double lifeLeft(int u) {
        return Draws.uniform(key, Draws.INITIAL, id[u], 2, 0);
    }

    /** Order by arrival; insertion, since all but the named ones come in order. */
    private void sort() {
        for (int i = 0; i < arriving; i++) {
            int u = i;
            int at = i;
            while (at > 0 && arrival[order[at - 1]] > arrival[u]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = u;
        }
    }

    private void drawNamed(int u, UseCase useCase) {
        id[u] = u;
        arrival[u] = Math.max(0, useCase.origin().arrivalDay() * Calendar.MICRODAYS_PER_DAY);
        domain[u] = c.namedDomain[u];
        lost[u] = useCase.domains().size() != 1;
        research[u] = useCase.kind() == WorkKind.RESEARCH;
        common(u);
        Range worth = useCase.need().valuePerMonth();
        if (worth != null) {
            value[u] = within(worth, Draws.uniform(key, Draws.VALUE, id[u], 0, 0));
        }
        if (useCase.need().quality() != null) {
            need[u] = useCase.need().quality().value();
        }
        Integer complexity = useCase.need().complexity();
        if (complexity != null) {
            dependencies[u] = Math.min(complexity, decisionsMl[u] + decisionsProduct[u] - 1);
        }
        Long atHand = useCase.need().examples();
        if (atHand != null) {
            double reference = theta.get(Parameter.REFERENCE_EXAMPLES)
                    + theta.get(Parameter.DATA_SPREAD) * Draws.normal(key, Draws.EXAMPLES, id[u], 0, 0);
            examples[u] = Math.max(1, atHand) / StrictMath.exp(LOG_10 * reference);
        }
        efforts(u, 0);
        total(u);
    }

    private void drawUnnamed(int u, int number, long when) {
        id[u] = number;
        arrival[u] = when;
        double which = Draws.uniform(key, Draws.DOMAIN, id[u], 0, 0);
        domain[u] = c.domains == 0 ? 0 : Math.min(c.domains - 1, (int) (which * c.domains));
        var demand = c.scenario.portfolio().demand();
        lost[u] = Draws.uniform(key, Draws.OUTSIDE, id[u], 0, 0)
                < demand.outsideShare().value();
        research[u] = number < LIVE
                && Draws.uniform(key, Draws.KIND, id[u], 0, 0)
                        < demand.researchShare().value();
        common(u);
        efforts(u, 0);
        total(u);
    }

    private void common(int u) {
        Range worth = c.typicalValue;
        value[u] = worth == null ? 1 : within(worth, Draws.uniform(key, Draws.VALUE, id[u], 0, 0));
        need[u] = Math.min(0.99, theta.get(Parameter.NEED) * theta.get(Parameter.SUCCESS_SCALE));
        decisionsMl[u] = (int) theta.get(research[u] ? Parameter.RESEARCH_DECISIONS : Parameter.DECISIONS_ML);
        decisionsProduct[u] = research[u] ? 0 : (int) theta.get(Parameter.DECISIONS_PRODUCT);
        int n = Math.min(12, Math.max(1, decisionsMl[u] + decisionsProduct[u]));
        decisionsMl[u] = Math.min(decisionsMl[u], n);
        decisionsProduct[u] = n - decisionsMl[u];
        dependencies[u] =
                Math.min(n - 1, (int) theta.get(research[u] ? Parameter.RESEARCH_COMPLEXITY : Parameter.COMPLEXITY));
        patience[u] = theta.get(Parameter.PATIENCE) * (research[u] ? theta.get(Parameter.RESEARCH_PATIENCE) : 1);
        trialTime[u] = theta.get(Parameter.TRIAL_TIME) * theta.get(Parameter.TIME_SCALE);
        double log = theta.get(Parameter.DATA_AT_HAND)
                + theta.get(Parameter.DATA_SPREAD) * Draws.normal(key, Draws.EXAMPLES, id[u], 0, 0);
        examples[u] = StrictMath.exp(LOG_10 * log);
    }

    /** The efforts of all stages at a pass through them: what is done again takes as long as chance has it then. */
    void efforts(int u, int pass) {
        double sigma = theta.sigma(Parameter.EFFORT_SPREAD);
        for (int s = 0; s < STAGES; s++) {
            double days = typical(theta, s) * theta.get(Parameter.TIME_SCALE);
            if (research[u] && s == DATA) {
                days *= theta.get(Parameter.RESEARCH_EFFORT);
            }
            double drawnDays = Draws.lognormal(key, Draws.EFFORT, id[u], s, pass, days, sigma);
            taskCount[u * STAGES + s] = SKILLS[s].length;
            for (int t = 0; t < SKILLS[s].length; t++) {
                taskSkill[(u * STAGES + s) * TASKS + t] = SKILLS[s][t];
                effort[(u * STAGES + s) * TASKS + t] = PARTS[s][t] * drawnDays;
            }
        }
        if (u < named) {
            given(u, pass, c.scenario.portfolio().useCases().get(u).need().effort());
        }
    }

    private static double typical(Theta theta, int stage) {
        return switch (stage) {
            case FRAMING -> theta.get(Parameter.EFFORT_FRAMING);
            case DATA -> theta.get(Parameter.EFFORT_DATA);
            case INTEGRATION -> theta.get(Parameter.EFFORT_INTEGRATION);
            case DEPLOYMENT -> theta.get(Parameter.EFFORT_DEPLOYMENT);
            case ADOPTION -> theta.get(Parameter.EFFORT_ADOPTION);
            default -> theta.get(Parameter.TRIAL_TIME) * theta.get(Parameter.PLANNED_TRIALS);
        };
    }

    /** A stage for which the company gives tasks has these and no others; of experiments, the time of a trial follows. */
    private void given(int u, int pass, List<Task> tasks) {
        long counts = 0; // tasks so far in each stage, a byte each
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            int s = task.stage().ordinal() - Stage.FRAMING.ordinal();
            if (s < 0 || s >= STAGES) {
                continue;
            }
            int t = (int) (counts >>> (8 * s)) & 0xFF;
            if (t >= TASKS) {
                continue;
            }
            counts += 1L << (8 * s);
            double days = within(task.personDays(), Draws.uniform(key, Draws.EFFORT, id[u], s + 8 * (t + 1), pass));
            if (s == EXPERIMENTS) {
                trialTime[u] = (t == 0 ? 0 : trialTime[u]) + days / theta.get(Parameter.PLANNED_TRIALS);
            }
            int at = (u * STAGES + s) * TASKS + t;
            taskSkill[at] = c.skill(task.skill());
            effort[at] = days;
            taskCount[u * STAGES + s] = s == EXPERIMENTS ? 1 : t + 1;
        }
    }

    /** Person-days of a stage; of experiments, as planned. */
    double stageEffort(int u, int s) {
        if (s == EXPERIMENTS) {
            return trialTime[u] * theta.get(Parameter.PLANNED_TRIALS);
        }
        double sum = 0;
        for (int t = 0; t < taskCount[u * STAGES + s]; t++) {
            sum += effort[(u * STAGES + s) * TASKS + t];
        }
        return sum;
    }

    private void total(int u) {
        double sum = 0;
        for (int s = 0; s < STAGES; s++) {
            sum += stageEffort(u, s);
        }
        totalEffort[u] = sum;
    }

    /** A value with 10th percentile low, median likely and 90th percentile high: two halves of log-normal distributions. */
    static double within(Range range, double uniform) {
        double z = cadre.core.numerics.Normal.quantile(uniform) / Prior.Z90;
        if (range.low() <= 0) {
            return Math.max(0, range.likely() + z * (z < 0 ? range.likely() : range.high() - range.likely()));
        }
        double ratio = z < 0 ? range.likely() / range.low() : range.high() / range.likely();
        return range.likely() * StrictMath.exp(z * StrictMath.log(ratio));
    }

    /** The landscape of a use case, drawn when first asked for. */
    Landscape landscape(int u) {
        if (!drawn[u]) {
            drawn[u] = true;
            landscape[u].draw(
                    decisionsMl[u] + decisionsProduct[u],
                    dependencies[u],
                    Philox.bits(key, id[u], 0, 0, Draws.LANDSCAPE));
        }
        return landscape[u];
    }
}
