package cadre.intake.inventory;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import cadre.core.survival.AalenJohansen;
import cadre.core.survival.Law;
import cadre.core.survival.LawFit;
import cadre.core.survival.Lifetime;
import cadre.core.survival.Span;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Answer;
import cadre.core.work.DatedUseCase.Sourcing;
import cadre.core.work.ReferenceClass;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Count;
import cadre.core.work.ReferenceClass.Curve;
import cadre.core.work.ReferenceClass.Curves;
import cadre.core.work.ReferenceClass.Fit;
import cadre.core.work.Stage;
import cadre.intake.inventory.Watch.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits the reference class to the use cases of an inventory; a pure function of them. */
final class ReferenceFit {

    private static final double LEVEL = 0.95;
    private static final int MONTHS = 60;
    private static final int CAUSES = 2;
    private static final int LEAST_IN_GROUP = 20;
    private static final int LEAST_ENDS_TO_FIT = 10;

    /** From then on an inventory was required of all agencies (Executive Order 13960 of December 2020). */
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    static final CohortRule MAIN = new CohortRule(
            "custom-since-2021",
            "custom-developed use cases initiated 2021 or later",
            "",
            ReferenceFit::isCustom,
            SINCE,
            null,
            false);

    private static final List<CohortRule> ROBUSTNESS = List.of(
            new CohortRule(
                    "delayed-entry",
                    "custom-developed use cases of any year, watched from 2021 on (delayed entry)",
                    "robustness",
                    ReferenceFit::isCustom,
                    LocalDate.MIN,
                    SINCE,
                    false),
            new CohortRule(
                    "all-rows",
                    "all rows with a date of initiation, commercial products and early years included",
                    "robustness",
                    useCase -> true,
                    LocalDate.MIN,
                    null,
                    false),
            new CohortRule(
                    "same-day-kept",
                    "as the reference, with ends on the very day of initiation kept as half a day",
                    "robustness",
                    ReferenceFit::isCustom,
                    SINCE,
                    null,
                    true));

    private final List<DatedUseCase> useCases;
    private final LocalDate observed;

    ReferenceFit(List<DatedUseCase> useCases, LocalDate observed) {
        this.useCases = useCases;
        this.observed = observed;
    }

    ReferenceClass fit(ReferenceClass.Provenance provenance) {
        List<Cohort> cohorts = new ArrayList<>();
        cohorts.add(cohort(MAIN));
        ROBUSTNESS.forEach(rule -> cohorts.add(cohort(rule)));
        groups().forEach(rule -> cohorts.add(cohort(rule)));
        return new ReferenceClass(provenance, cohorts, withdrawn(), stages());
    }

    private static boolean isCustom(DatedUseCase useCase) {
        return useCase.circumstances().custom() == Answer.YES;
    }

    private List<CohortRule> groups() {
        List<CohortRule> groups = new ArrayList<>();
        for (Sourcing sourcing : Sourcing.values()) {
            String words = switch (sourcing) {
                case IN_HOUSE -> "developed in-house";
                case CONTRACT -> "developed under contract";
                case BOTH -> "developed in-house and under contract";
                case UNKNOWN -> "not asked or not said who develops";
            };
            groups.add(MAIN.part(
                    name("sourcing", sourcing),
                    words,
                    "by who developed it",
                    useCase -> useCase.circumstances().sourcing() == sourcing));
        }
        for (Answer answer : Answer.values()) {
            String words = switch (answer) {
                case YES -> "infrastructure through a central intake";
                case NO -> "no central intake for infrastructure";
                case UNKNOWN -> "not asked or not said whether there is a central intake";
            };
            groups.add(MAIN.part(
                    name("intake", answer),
                    words,
                    "by central intake",
                    useCase -> useCase.circumstances().centralIntake() == answer));
        }
        Map<String, Integer> topics = new TreeMap<>();
        useCases.stream()
                .filter(MAIN.members())
                .filter(useCase -> Watch.of(useCase, MAIN, observed).verdict() == Verdict.IN)
                .forEach(useCase -> topics.merge(useCase.circumstances().topic(), 1, Integer::sum));
        topics.forEach((topic, size) -> {
            if (size >= LEAST_IN_GROUP && !topic.isEmpty()) {
                groups.add(MAIN.part(
                        "topic-" + Names.id(topic),
                        topic,
                        "by topic",
                        useCase -> useCase.circumstances().topic().equals(topic)));
            }
        });
        return groups;
    }

    private static String name(String group, Enum<?> value) {
        return group + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Cohort cohort(CohortRule rule) {
        List<Watch> watches = useCases.stream()
                .filter(rule.members())
                .map(useCase -> Watch.of(useCase, rule, observed))
                .toList();
        List<Watch> in =
                watches.stream().filter(watch -> watch.verdict() == Verdict.IN).toList();
        Curves curves = curves(in);
        return new Cohort(rule.id(), rule.title(), rule.group(), counts(watches, in), curves, fit(in, curves));
    }

    private List<Count> counts(List<Watch> watches, List<Watch> in) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("use cases read", useCases.size()));
        counts.add(new Count("of this kind, dated or not", watches.size()));
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        watches.forEach(watch -> verdicts.merge(watch.verdict(), 1, Integer::sum));
        verdicts.forEach((verdict, rows) -> {
            if (verdict != Verdict.IN) {
                counts.add(new Count("left out: " + verdict.words(), rows));
            }
        });
        counts.add(new Count("in the curve", in.size()));
        counts.add(new Count("reached production", ended(in, Watch.PRODUCTION)));
        counts.add(new Count("retired before production", ended(in, Watch.RETIREMENT)));
        counts.add(new Count("still open when the inventory was taken", ended(in, Lifetime.CENSORED)));
        return counts;
    }

    private static int ended(List<Watch> watches, int cause) {
        return (int) watches.stream().filter(watch -> watch.cause() == cause).count();
    }

    private static Curves curves(List<Watch> in) {
        if (in.isEmpty()) {
            Interval never =
                    new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, LEVEL);
            Curve empty = new Curve(List.of(), List.of(), List.of(), List.of());
            return new Curves(0, empty, empty, never, 0);
        }
        AalenJohansen estimate =
                AalenJohansen.of(in.stream().map(Watch::lifetime).toList(), CAUSES);
        double watched = in.stream().mapToDouble(Watch::endMonths).max().orElse(0);
        return new Curves(
                in.size(),
                curve(estimate, Watch.PRODUCTION),
                curve(estimate, Watch.RETIREMENT),
                estimate.timeOf(Watch.PRODUCTION, 0.5, LEVEL),
                watched);
    }

    private static Curve curve(AalenJohansen estimate, int cause) {
        List<Interval> bands = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(month -> estimate.band(cause, month, LEVEL))
                .toList();
        return new Curve(
                IntStream.rangeClosed(0, MONTHS).mapToObj(estimate::atRisk).toList(),
                bands.stream().map(band -> rounded(band.estimate())).toList(),
                bands.stream().map(band -> rounded(band.low())).toList(),
                bands.stream().map(band -> rounded(band.high())).toList());
    }

    /** To a millionth, so that the stored curve is as short as it is exact. */
    private static double rounded(double share) {
        return Math.rint(share * 1e6) / 1e6;
    }

    private static @Nullable Fit fit(List<Watch> in, Curves curves) {
        if (ended(in, Watch.PRODUCTION) < LEAST_ENDS_TO_FIT) {
            return null;
        }
        List<LawFit> candidates = LawFit.all(spans(in, Watch.PRODUCTION));
        Law retirement = ended(in, Watch.RETIREMENT) == 0
                ? null
                : LawFit.of(Law.Family.EXPONENTIAL, spans(in, Watch.RETIREMENT)).law();
        Fit fit = new Fit(candidates, retirement, 0, 0, 0);
        double greatest = 0;
        int at = 0;
        int within = 0;
        int last = (int) Math.min(MONTHS, Math.floor(curves.watchedMonths()));
        for (int month = 1; month <= last; month++) {
            Interval seen = curves.production().at(month);
            double told = fit.production(month);
            double distance = Math.abs(told - seen.estimate());
            if (distance > greatest) {
                greatest = distance;
                at = month;
            }
            within += told >= seen.low() && told <= seen.high() ? 1 : 0;
        }
        return new Fit(candidates, retirement, greatest, at, last == 0 ? 0 : (double) within / last);
    }

    private static List<Span> spans(List<Watch> in, int cause) {
        return in.stream().map(watch -> watch.span(cause)).toList();
    }

    /**
     * The share given up before production: those of the reference that were retired or stopped without having been in production,
     * dated or not. Low end: the dated ones only. High end: every such row of the kind, whatever its dates. Both ends by
     * Wilson's interval.
     */
    private Interval withdrawn() {
        int dated = 0;
        int undated = 0;
        int size = 0;
        int all = 0;
        int allUnproduced = 0;
        for (DatedUseCase useCase : useCases) {
            if (!isCustom(useCase)) {
                continue;
            }
            Watch watch = Watch.of(useCase, MAIN, observed);
            boolean end = watch.verdict() == Verdict.UNDATED_END;
            boolean counted = watch.verdict() == Verdict.IN || end;
            size += counted ? 1 : 0;
            dated += counted && watch.cause() == Watch.RETIREMENT ? 1 : 0;
            undated += end ? 1 : 0;
            all++;
            boolean closed = useCase.useCase().origin().stage().isClosed();
            allUnproduced += closed && useCase.milestones().implemented() == null ? 1 : 0;
        }
        if (size == 0) {
            return new Interval(0, 0, 1, LEVEL);
        }
        double estimate = (double) (dated + undated) / size;
        double high = Math.max(wilson(allUnproduced, all, 1), wilson(dated + undated, size, 1));
        return new Interval(estimate, wilson(dated, size, -1), high, LEVEL);
    }

    /** One end of Wilson's interval for a share. */
    static double wilson(int of, int size, int side) {
        double z = Normal.quantile(0.5 + LEVEL / 2);
        double p = (double) of / size;
        double centre = p + z * z / (2 * size);
        double half = z * Math.sqrt(p * (1 - p) / size + z * z / (4.0 * size * size));
        return Math.clamp((centre + side * half) / (1 + z * z / size), 0, 1);
    }

    private List<Count> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Count(stage.name().toLowerCase(Locale.ROOT), (int) useCases.stream()
                        .filter(MAIN.members())
                        .filter(useCase -> useCase.useCase().origin().stage() == stage)
                        .count()))
                .filter(count -> count.rows() > 0)
                .toList();
    }
}
