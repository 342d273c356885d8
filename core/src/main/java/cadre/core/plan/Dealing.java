package cadre.core.plan;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.quantity.Calendar;
import cadre.core.work.Portfolio;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deals domains and people to teams in proportion to expected work. The same rules serve every structure, so that none
 * is dealt a better hand; ties go to the lower index, so that a result does not depend on chance.
 */
final class Dealing {

    private final Company company;
    private final double[] work;
    private final Map<String, Integer> domainIndex = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();

    Dealing(Company company, Portfolio portfolio) {
        this.company = company;
        int n = company.domains().size();
        for (int j = 0; j < n; j++) {
            domainIndex.put(company.domains().get(j).id(), j);
        }
        for (Team team : company.teams()) {
            teams.put(team.id(), team);
        }
        this.work = expectedWork(portfolio, n);
    }

    /**
     * Person-days of the next 12 months per domain: the use cases named and not closed that are there by then, at the
     * efforts the company gives and the usual ones for the rest, and the stream, in which every domain is equally likely.
     */
    private double[] expectedWork(Portfolio portfolio, int n) {
        double[] expected = new double[n];
        double research = portfolio.demand().researchShare().value();
        double each = (1 - research) * usual(WorkKind.IMPLEMENTATION) + research * usual(WorkKind.RESEARCH);
        Arrays.fill(expected, n == 0 ? 0 : portfolio.demand().arrivalsPerYear() * each / n);
        for (UseCase useCase : portfolio.useCases()) {
            boolean then = useCase.origin().arrivalDay() <= Calendar.DAYS_PER_YEAR;
            if (useCase.origin().stage().compareTo(Stage.PRODUCTION) >= 0 || !then) {
                continue;
            }
            double effort = effort(useCase);
            for (String id : useCase.domains()) {
                Integer j = domainIndex.get(id);
                if (j != null) {
                    expected[j] += effort / useCase.domains().size();
                }
            }
        }
        // Domains of which nothing is known are equal, and none is worth nothing.
        if (Arrays.stream(expected).sum() <= 0) {
            Arrays.fill(expected, 1);
        }
        return expected;
    }

    private static double effort(UseCase useCase) {
        double sum = 0;
        for (Stage stage : EnumSet.range(Stage.FRAMING, Stage.ADOPTION)) {
            if (stage.compareTo(useCase.origin().stage()) < 0) {
                continue; // behind it
            }
            double given = useCase.need().effort().stream()
                    .filter(task -> task.stage() == stage)
                    .mapToDouble(task -> task.personDays().likely())
                    .sum();
            sum += given > 0 ? given : usual(useCase.kind(), stage);
        }
        return sum;
    }

    private static double usual(WorkKind kind) {
        return EnumSet.range(Stage.FRAMING, Stage.ADOPTION).stream()
                .mapToDouble(stage -> usual(kind, stage))
                .sum();
    }

    private static double usual(WorkKind kind, Stage stage) {
        double research = kind == WorkKind.RESEARCH ? usual(Parameter.RESEARCH_EFFORT) : 1;
        return switch (stage) {
            case FRAMING -> usual(Parameter.EFFORT_FRAMING);
            case DATA -> usual(Parameter.EFFORT_DATA) * research;
            case EXPERIMENTS -> usual(Parameter.TRIAL_TIME) * usual(Parameter.PLANNED_TRIALS);
            case INTEGRATION -> usual(Parameter.EFFORT_INTEGRATION);
            case DEPLOYMENT -> usual(Parameter.EFFORT_DEPLOYMENT);
            case ADOPTION -> usual(Parameter.EFFORT_ADOPTION);
            default -> 0;
        };
    }

    private static double usual(Parameter parameter) {
        return parameter.prior().median();
    }

    int domains() {
        return work.length;
    }

    /**
     * Domains in {@code parts} sets of nearly equal expected work: the heaviest first, each to the lightest set.
     *
     * @return per domain index, the number of its set
     */
    int[] balance(int parts) {
        Integer[] order = new Integer[work.length];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, Comparator.comparingDouble((Integer j) -> -work[j]).thenComparingInt(j -> j));
        int[] set = new int[work.length];
        double[] load = new double[parts];
        int[] count = new int[parts];
        for (int j : order) {
            int lightest = 0;
            for (int s = 1; s < parts; s++) {
                boolean emptier = count[s] == 0 && count[lightest] > 0;
                boolean lighter = load[s] < load[lightest] && (count[s] == 0) == (count[lightest] == 0);
                if (emptier || lighter) {
                    lightest = s;
                }
            }
            set[j] = lightest;
            load[lightest] += work[j];
            count[lightest]++;
        }
        return set;
    }

    /**
     * Deals people to sets of domains: quotas by largest remainder on expected work, at least one each where there are
     * enough, and each main skill in the same proportions; within a skill, whoever has a home team that serves a set, or
     * knows it best, goes there while the quota lasts, and the others where most are still missing.
     *
     * @param seats indices of the people, ascending
     * @param setOfDomain per domain index, the number of its set
     * @param parts number of sets
     * @return per set, indices of its people, ascending
     */
    List<List<Integer>> deal(List<Integer> seats, int[] setOfDomain, int parts) {
        double[] load = new double[parts];
        for (int j = 0; j < setOfDomain.length; j++) {
            load[setOfDomain[j]] += work[j];
        }
        int[] quota = largestRemainder(load, seats.size());
        List<List<Integer>> dealt = new ArrayList<>();
        for (int s = 0; s < parts; s++) {
            dealt.add(new ArrayList<>());
        }
        int before = 0;
        for (List<Integer> people : bySkill(seats).values()) {
            before += people.size();
            dealSkill(people, setOfDomain, missing(quota, before, seats.size(), dealt, people.size()), dealt);
        }
        dealt.forEach(list -> list.sort(Comparator.naturalOrder()));
        return dealt;
    }

    private Map<String, List<Integer>> bySkill(List<Integer> seats) {
        Map<String, List<Integer>> bySkill = new TreeMap<>();
        for (int p : seats) {
            String skill = company.seats().get(p).mainSkill().map(Skill::id).orElse("");
            bySkill.computeIfAbsent(skill, k -> new ArrayList<>()).add(p);
        }
        return bySkill;
    }

    /**
     * How many of a skill each set gets, so that after the first {@code upTo} people every set has its part of them: by
     * largest remainder on what is missing.
     */
    private static int[] missing(int[] quota, int upTo, int all, List<List<Integer>> dealt, int people) {
        double[] fair = new double[quota.length];
        int[] left = new int[quota.length];
        int given = 0;
        for (int s = 0; s < quota.length; s++) {
            fair[s] = (double) quota[s] * upTo / all - dealt.get(s).size();
            left[s] = (int) Math.max(0, StrictMath.floor(fair[s] + 1e-9));
            given += left[s];
        }
        for (; given < people; given++) {
            int best = 0;
            for (int s = 1; s < quota.length; s++) {
                best = fair[s] - left[s] > fair[best] - left[best] + 1e-9 ? s : best;
            }
            left[best]++;
        }
        return left;
    }

    private void dealSkill(List<Integer> people, int[] setOfDomain, int[] left, List<List<Integer>> dealt) {
        List<Integer> rest = new ArrayList<>();
        for (int p : people) {
            int s = preferred(company.seats().get(p), setOfDomain, left.length, left);
            if (s >= 0) {
                dealt.get(s).add(p);
                left[s]--;
            } else {
                rest.add(p);
            }
        }
        for (int p : rest) {
            int most = 0;
            for (int s = 1; s < left.length; s++) {
                most = left[s] > left[most] ? s : most;
            }
            dealt.get(most).add(p);
            left[most]--;
        }
    }

    private int preferred(Seat seat, int[] setOfDomain, int parts, int[] left) {
        double[] attraction = new double[parts];
        Team home = seat.home() == null ? null : teams.get(seat.home());
        for (int j = 0; j < setOfDomain.length; j++) {
            String id = company.domains().get(j).id();
            var known = seat.familiarity().get(id);
            double pull = (home != null && home.serves().contains(id) ? 2 : 0) + (known == null ? 0 : known.value());
            attraction[setOfDomain[j]] = Math.max(attraction[setOfDomain[j]], pull);
        }
        int best = -1;
        for (int s = 0; s < parts; s++) {
            if (left[s] <= 0 || attraction[s] <= 0) {
                continue;
            }
            boolean equal = best >= 0 && attraction[s] == attraction[best];
            if (best < 0 || attraction[s] > attraction[best] || (equal && left[s] > left[best])) {
                best = s;
            }
        }
        return best;
    }

    /** Whole numbers in proportion to the weights that add up to {@code total}; at least one each where that is enough. */
    static int[] largestRemainder(double[] weights, int total) {
        int n = weights.length;
        int[] quota = new int[n];
        if (n == 0) {
            return quota;
        }
        int floor = total >= n ? 1 : 0;
        int shared = total - floor * n;
        double sum = Arrays.stream(weights).sum();
        double[] remainder = new double[n];
        int given = 0;
        for (int s = 0; s < n; s++) {
            // The one that everybody has counts towards the fair share; what is above it is what remains to be given.
            double fair = sum > 0 ? total * weights[s] / sum : (double) total / n;
            double above = Math.max(0, fair - floor);
            remainder[s] = above;
        }
        double aboveSum = Arrays.stream(remainder).sum();
        for (int s = 0; s < n; s++) {
            double exact = aboveSum > 0 ? shared * remainder[s] / aboveSum : (double) shared / n;
            int whole = (int) exact;
            quota[s] = floor + whole;
            remainder[s] = exact - whole;
            given += whole;
        }
        for (int k = shared - given; k > 0; k--) {
            int best = 0;
            for (int s = 1; s < n; s++) {
                if (remainder[s] > remainder[best]) {
                    best = s;
                }
            }
            quota[best]++;
            remainder[best] = -1;
        }
        return quota;
    }

    /**
     * A part of some people with the same mix of main skills as all of them.
     *
     * @param seats indices of the people
     * @param share part wanted
     * @param order who goes first within a main skill
     * @param oneOfEach whether at least one of every main skill is taken
     * @return indices of those taken, ascending
     */
    List<Integer> slice(List<Integer> seats, double share, Comparator<Integer> order, boolean oneOfEach) {
        Map<String, List<Integer>> bySkill = bySkill(seats);
        int wanted = (int) Math.round(share * seats.size());
        double[] sizes = bySkill.values().stream().mapToDouble(List::size).toArray();
        List<Integer> taken = new ArrayList<>();
        int s = 0;
        int[] quota = oneOfEach ? atLeastOne(sizes, wanted) : proportional(sizes, wanted);
        for (List<Integer> people : bySkill.values()) {
            people.sort(order.thenComparing(Comparator.naturalOrder()));
            taken.addAll(people.subList(0, Math.min(quota[s++], people.size())));
        }
        taken.sort(Comparator.naturalOrder());
        return taken;
    }

    private static int[] atLeastOne(double[] sizes, int wanted) {
        return largestRemainder(sizes, Math.max(wanted, sizes.length));
    }

    private static int[] proportional(double[] sizes, int wanted) {
        double sum = Arrays.stream(sizes).sum();
        int[] quota = new int[sizes.length];
        double carried = 0;
        int given = 0;
        for (int s = 0; s < sizes.length; s++) {
            carried += sum > 0 ? wanted * sizes[s] / sum : 0;
            quota[s] = (int) Math.round(carried) - given;
            given += quota[s];
        }
        return quota;
    }

    /** How much a seat knows of all domains together, 0 to the number of domains. */
    double knows(int p) {
        return company.seats().get(p).familiarity().values().stream()
                .mapToDouble(share -> share.value())
                .sum();
    }
}
