package cadre.engine.simulate;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Calendar;
import cadre.core.quantity.Share;
import cadre.core.work.Range;
import cadre.core.work.Task;
import cadre.core.work.UseCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scenario in primitive arrays, made once and shared by all replications and threads; never changed. */
final class Compiled {

    /** Numbers of the skills that the rules know. */
    static final int MACHINE_LEARNING = 0;

    static final int DATA_ENGINEERING = 1;
    static final int ML_OPERATIONS = 2;
    static final int SOFTWARE = 3;
    static final int DESIGN = 4;
    static final int PRODUCT = 5;
    static final int DOMAIN = 6;

    final Scenario scenario;
    final Company company;
    final Layout layout;
    final Practices practices;
    final boolean[] on = new boolean[Mechanism.values().length];
    final int seats;
    final int groups;
    final int domains;
    final List<Skill> skills;
    final int skillCount;
    /** Person, skill: effective level, people of the nearest skill included where nobody has it. */
    final double[][] level;

    final boolean[] ml;
    final boolean[] builder;
    final double[] fte;
    final double[] dayCost;
    final double[] busy;
    final int[] groupOf;
    final int[] startDay;
    final double[] experience;
    final double[][] familiarity;
    final boolean[] moved;
    final boolean fromHere;
    final boolean taskSquads;
    final long horizon;
    final Responsibility duty;
    final double averageDayCost;
    /** Whether values are in money; else value is counted in use-case months. */
    final boolean valued;

    final @Nullable Range typicalValue;
    final int[] mlInGroup;
    final int[] sizeOfGroup;
    final int[] groupOfIntake;
    final int[] intakeOfGroup;
    /** Group, its ML people. */
    final int[][] membersMl;
    /** Group, those of it who are not ML people. */
    final int[][] membersOther;
    /** Group, its domains. */
    final int[][] domainsOf;
    /** Group, its people. */
    final int[][] seatsOf;
    /** Domain and the row of no domain, kind of work, whether another team owns it than today. */
    final boolean[][] newOwner;
    /** Named use case, those it depends on. */
    final int[][] needs;
    /** Named use case, its domain; {@code domains} where it has none. */
    final int[] namedDomain;
    /** Group, whether its crews have product people beside them and so answer for the whole product. */
    final boolean[] crossFunctional;
    /** Domain and the row of no domain, whether its own people include somebody for product. */
    final boolean[] productAtHome;
    /** Person, whether it is somebody for product who answers those who wait. */
    final boolean[] product;

    Compiled(Scenario scenario) {
        this.scenario = scenario;
        company = scenario.company();
        layout = scenario.layout();
        practices = effective(scenario.practices(), scenario.neutral());
        for (Mechanism m : Mechanism.values()) {
            on[m.ordinal()] = !scenario.neutral().contains(m);
        }
        seats = company.seats().size();
        groups = layout.groups().size();
        domains = company.domains().size();
        skills = skillsOf(scenario);
        skillCount = skills.size();
        ml = new boolean[seats];
        builder = new boolean[seats];
        fte = new double[seats];
        dayCost = new double[seats];
        busy = new double[seats];
        startDay = new int[seats];
        experience = new double[seats];
        groupOf = new int[seats];
        double cost = 0;
        double time = 0;
        for (int p = 0; p < seats; p++) {
            Seat seat = company.seats().get(p);
            ml[p] = seat.isMl();
            builder[p] = ml[p]
                    && !seat.mainSkill().map(Skill.MACHINE_LEARNING::equals).orElse(true);
            fte[p] = seat.terms().fte().value();
            dayCost[p] = seat.terms().costPerYear() / Calendar.DAYS_PER_YEAR;
            busy[p] = seat.terms().busy().value();
            startDay[p] = seat.terms().startDay();
            experience[p] = seat.terms().experience().value();
            cost += dayCost[p] * fte[p];
            time += fte[p];
        }
        valued = scenario.portfolio().isValued();
        typicalValue = scenario.portfolio().typicalValue();
        averageDayCost = time > 0 ? cost / time : 0;
        level = levels();
        mlInGroup = new int[groups];
        sizeOfGroup = new int[groups];
        for (int g = 0; g < groups; g++) {
            for (int p : layout.groups().get(g).seats()) {
                groupOf[p] = g;
                sizeOfGroup[g]++;
                mlInGroup[g] += ml[p] ? 1 : 0;
            }
        }
        List<Integer> intakes = new ArrayList<>();
        intakeOfGroup = new int[groups];
        for (int g = 0; g < groups; g++) {
            intakeOfGroup[g] = -1;
            if (layout.groups().get(g).intake()) {
                intakeOfGroup[g] = intakes.size();
                intakes.add(g);
            }
        }
        if (intakes.isEmpty() && groups > 0) {
            intakes.add(0);
            intakeOfGroup[0] = 0;
        }
        groupOfIntake = intakes.stream().mapToInt(Integer::intValue).toArray();
        fromHere = scenario.settings().start() == Scenario.Start.FROM_HERE;
        taskSquads = layout.structure().kind() == StructureKind.TASK_SQUADS;
        horizon = (long) scenario.settings().horizonMonths() * Calendar.DAYS_PER_MONTH * Calendar.MICRODAYS_PER_DAY;
        moved = Transition.moved(company, layout);
        membersMl = new int[groups][];
        seatsOf = new int[groups][];
        membersOther = new int[groups][];
        domainsOf = new int[groups][];
        for (int g = 0; g < groups; g++) {
            seatsOf[g] = layout.groups().get(g).seats().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            membersOther[g] = Arrays.stream(seatsOf[g]).filter(p -> !ml[p]).toArray();
            domainsOf[g] = layout.groups().get(g).domains().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            membersMl[g] = layout.groups().get(g).seats().stream()
                    .mapToInt(Integer::intValue)
                    .filter(p -> ml[p])
                    .toArray();
        }
        needs = dependencies(scenario.portfolio().useCases());
        namedDomain = scenario.portfolio().useCases().stream()
                .mapToInt(this::domainOf)
                .toArray();
        product = new boolean[seats];
        for (int p = 0; p < seats; p++) {
            product[p] = !ml[p] && level[p][PRODUCT] >= 0.5;
        }
        duty = new Responsibility(this);
        crossFunctional = new boolean[groups];
        for (int g = 0; g < groups; g++) {
            Group.Kind kind = layout.groups().get(g).kind();
            crossFunctional[g] = (kind == Group.Kind.SQUAD || kind == Group.Kind.VENTURE) && has(g, PRODUCT);
        }
        productAtHome = new boolean[domains + 1];
        for (int d = 0; d <= domains; d++) {
            productAtHome[d] = groups > 0 && has(duty.home(d), PRODUCT);
        }
        newOwner = Transition.newOwner(this);
        familiarity = Transition.familiarity(this);
    }

    private int domainOf(UseCase useCase) {
        if (useCase.domains().isEmpty()) {
            return domains;
        }
        for (int d = 0; d < domains; d++) {
            if (company.domains().get(d).id().equals(useCase.domains().get(0))) {
                return d;
            }
        }
        return domains;
    }

    /** Whether somebody in a group has a skill. */
    boolean has(int g, int k) {
        for (int p : layout.groups().get(g).seats()) {
            if (level[p][k] > 0) {
                return true;
            }
        }
        return false;
    }

    private static int[][] dependencies(List<UseCase> useCases) {
        int[][] needs = new int[useCases.size()][];
        List<String> ids = useCases.stream().map(UseCase::id).toList();
        for (int u = 0; u < needs.length; u++) {
            needs[u] = useCases.get(u).origin().dependsOn().stream()
                    .mapToInt(ids::indexOf)
                    .filter(v -> v >= 0)
                    .toArray();
        }
        return needs;
    }

    boolean on(Mechanism m) {
        return on[m.ordinal()];
    }

    double prior(Parameter p) {
        return scenario.settings().prior(p).median();
    }

    int skill(Skill skill) {
        return skills.indexOf(skill);
    }

    Group group(int g) {
        return layout.groups().get(g);
    }

    /** What is practised where some mechanisms are neutral; the WIP limit is common to all structures and stays. */
    private static Practices effective(Practices p, Set<Mechanism> neutral) {
        Practices.Steering s = p.steering();
        boolean budget = !neutral.contains(Mechanism.EXPERIMENT_BUDGET);
        return new Practices(
                new Practices.Rituals(
                        neutral.contains(Mechanism.GUILD) ? 0 : p.time().guildHoursPerWeek(),
                        neutral.contains(Mechanism.EDUCATION) ? 0 : p.time().educationHoursPerMonth(),
                        neutral.contains(Mechanism.OFFICE_HOURS) ? 0 : p.time().officeHoursPerWeek()),
                new Practices.Steering(
                        s.sponsor() && !neutral.contains(Mechanism.SPONSOR),
                        s.experimentBudget() && budget,
                        neutral.contains(Mechanism.CHARTER) ? Share.NONE : s.charterResearchShare(),
                        s.wipPerMlPerson(),
                        s.transparentPrioritisation() && !neutral.contains(Mechanism.TRANSPARENT_PRIORITISATION),
                        s.decisionRights() && !neutral.contains(Mechanism.BOUNDARY_FRICTION),
                        s.killRule() && budget),
                p.standards() && !neutral.contains(Mechanism.STACK_DRIFT),
                p.feasibilityGate() && !neutral.contains(Mechanism.SPLIT_ANSWERABILITY));
    }

    private static List<Skill> skillsOf(Scenario scenario) {
        List<Skill> list = new ArrayList<>(List.of(
                Skill.MACHINE_LEARNING,
                Skill.DATA_ENGINEERING,
                Skill.ML_OPERATIONS,
                Skill.SOFTWARE,
                Skill.DESIGN,
                Skill.PRODUCT,
                Skill.DOMAIN,
                Skill.MARKETING));
        TreeSet<Skill> more = new TreeSet<>();
        scenario.company().seats().forEach(s -> more.addAll(s.skills().keySet()));
        for (UseCase u : scenario.portfolio().useCases()) {
            u.need().effort().stream().map(Task::skill).forEach(more::add);
        }
        list.forEach(more::remove);
        list.addAll(more);
        return List.copyOf(list);
    }

    /** The nearest skills, in order, of those that Cadre knows. */
    private static final int[][] NEAREST = {
        {1, 2, 3}, // machine learning ← data, ML operations, software
        {2, 0, 3}, // data ← ML operations, machine learning, software
        {0, 3, 1}, // ML operations ← machine learning, software, data
        {2, 1, 4}, // software ← ML operations, data, design
        {5, 3}, // design ← product, software
        {6, 4, 7}, // product ← domain, design, marketing
        {5, 7}, // domain ← product, marketing
        {5, 6}, // marketing ← product, domain
    };

    private double[][] levels() {
        double min = prior(Parameter.MIN_LEVEL);
        double[][] own = new double[seats][skillCount];
        boolean[] someone = new boolean[skillCount];
        for (int p = 0; p < seats; p++) {
            for (int k = 0; k < skillCount; k++) {
                double l = company.seats().get(p).level(skills.get(k));
                own[p][k] = l >= min ? l : 0;
                someone[k] |= own[p][k] > 0;
            }
        }
        double[][] effective = new double[seats][];
        for (int p = 0; p < seats; p++) {
            effective[p] = own[p].clone();
        }
        for (int k = 0; k < skillCount; k++) {
            if (someone[k]) {
                continue;
            }
            // Deployment by ML people where there is nobody for ML operations is no makeshift: full level.
            double factor = k == 2 && someone[0] ? 1 : prior(Parameter.NEAREST_SKILL);
            int near = k < NEAREST.length ? firstOf(NEAREST[k], someone) : -1;
            for (int p = 0; near >= 0 && p < seats; p++) {
                effective[p][k] = own[p][near] * factor;
            }
        }
        return effective;
    }

    private static int firstOf(int[] candidates, boolean[] someone) {
        for (int k : candidates) {
            if (someone[k]) {
                return k;
            }
        }
        return -1;
    }
}
