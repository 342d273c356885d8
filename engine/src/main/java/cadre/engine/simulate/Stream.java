package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import cadre.core.work.Range;
import cadre.core.work.Task;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.engine.kernel.Landscape;
import java.util.Arrays;
import java.util.List;

/**
 * The use cases of one replication, the same under every structure: those the company named, then those that arrive.
 * What the company does not know is drawn here.
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

    private static final int[][] SKILLS = {{5, 0}, {1, 6}, {0}, {3, 4}, {2}, {5, 6}};
    private static final double[][] PARTS = {{5 / 8.0, 3 / 8.0}, {.75, .25}, {1}, {.75, .25}, {1}, {.5, .5}};

    int count;
    int named;
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
    private Landscape[] landscape = {};
    private boolean[] drawn = {};
    private long key;

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
            landscape[i] = new Landscape();
        }
        drawn = new boolean[size];
    }

    /**
     * Draws the use cases of a replication.
     *
     * @param c the scenario; only what all structures share is read
     * @param theta the parameters
     * @param replicationKey of the replication
     */
    void draw(Compiled c, Theta theta, long replicationKey) {
        key = replicationKey;
        List<UseCase> known = c.scenario.portfolio().useCases();
        named = known.size();
        grow(named);
        for (int u = 0; u < named; u++) {
            drawNamed(c, theta, u, known.get(u));
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
            drawArrival(c, theta, count, i, day);
            count++;
            i++;
        }
        Arrays.fill(drawn, 0, count, false);
        sort();
    }

    /** Order by arrival; insertion, since all but the named ones come in order. */
    private void sort() {
        for (int i = 0; i < count; i++) {
            int u = i;
            int at = i;
            while (at > 0 && arrival[order[at - 1]] > arrival[u]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = u;
        }
    }

    private void drawNamed(Compiled c, Theta theta, int u, UseCase useCase) {
        id[u] = u;
        arrival[u] = Math.max(0, useCase.origin().arrivalDay() * Calendar.MICRODAYS_PER_DAY);
        domain[u] = useCase.domains().isEmpty()
                ? c.domains
                : domainIndex(c, useCase.domains().get(0));
        lost[u] = useCase.domains().size() != 1;
        research[u] = useCase.kind() == WorkKind.RESEARCH;
        common(c, theta, u);
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
        overrideEffort(c, theta, u, useCase);
        total(theta, u);
    }

    private static int domainIndex(Compiled c, String id) {
        for (int d = 0; d < c.domains; d++) {
            if (c.company.domains().get(d).id().equals(id)) {
                return d;
            }
        }
        return c.domains;
    }

    private void drawArrival(Compiled c, Theta theta, int u, int number, double day) {
        id[u] = (1 << 20) + number;
        arrival[u] = Math.round(day * Calendar.MICRODAYS_PER_DAY);
        double which = Draws.uniform(key, Draws.DOMAIN, id[u], 0, 0);
        domain[u] = c.domains == 0 ? 0 : Math.min(c.domains - 1, (int) (which * c.domains));
        var demand = c.scenario.portfolio().demand();
        lost[u] = Draws.uniform(key, Draws.OUTSIDE, id[u], 0, 0)
                < demand.outsideShare().value();
        research[u] = Draws.uniform(key, Draws.KIND, id[u], 0, 0)
                < demand.researchShare().value();
        common(c, theta, u);
        total(theta, u);
    }

    private void common(Compiled c, Theta theta, int u) {
        Range worth = c.scenario.portfolio().demand().valuePerMonth();
        value[u] = worth == null ? 1 : within(worth, Draws.uniform(key, Draws.VALUE, id[u], 0, 0));
        need[u] = theta.get(Parameter.NEED);
        need[u] = Math.min(0.99, need[u] * theta.get(Parameter.SUCCESS_SCALE));
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
        examples[u] = StrictMath.pow(10, log);
        for (int s = 0; s < STAGES; s++) {
            double days = stageEffort(theta, s);
            if (research[u] && s == DATA) {
                days *= theta.get(Parameter.RESEARCH_EFFORT);
            }
            double drawnDays = Draws.lognormal(
                    key,
                    Draws.EFFORT,
                    id[u],
                    s,
                    0,
                    days * theta.get(Parameter.TIME_SCALE),
                    theta.get(Parameter.EFFORT_SPREAD));
            taskCount[u * STAGES + s] = SKILLS[s].length;
            for (int t = 0; t < SKILLS[s].length; t++) {
                taskSkill[(u * STAGES + s) * TASKS + t] = SKILLS[s][t];
                effort[(u * STAGES + s) * TASKS + t] = PARTS[s][t] * drawnDays;
            }
        }
    }

    private static double stageEffort(Theta theta, int stage) {
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
    private void overrideEffort(Compiled c, Theta theta, int u, UseCase useCase) {
        int[] given = new int[STAGES];
        for (Task task : useCase.need().effort()) {
            int s = task.stage().ordinal() - cadre.core.work.Stage.FRAMING.ordinal();
            if (s < 0 || s >= STAGES || given[s] >= TASKS) {
                continue;
            }
            double days = within(task.personDays(), Draws.uniform(key, Draws.EFFORT, id[u], s, 1 + given[s]));
            if (s == EXPERIMENTS) {
                trialTime[u] = days / theta.get(Parameter.PLANNED_TRIALS);
            }
            int at = (u * STAGES + s) * TASKS + given[s];
            taskSkill[at] = c.skill(task.skill());
            effort[at] = days;
            given[s]++;
            taskCount[u * STAGES + s] = s == EXPERIMENTS ? 1 : given[s];
        }
    }

    private void total(Theta theta, int u) {
        double sum = trialTime[u] * theta.get(Parameter.PLANNED_TRIALS);
        for (int s = 0; s < STAGES; s++) {
            for (int t = 0; t < taskCount[u * STAGES + s]; t++) {
                sum += s == EXPERIMENTS ? 0 : effort[(u * STAGES + s) * TASKS + t];
            }
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
        return range.likely() * StrictMath.pow(ratio, z);
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
