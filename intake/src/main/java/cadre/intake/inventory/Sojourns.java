package cadre.intake.inventory;

import cadre.core.survival.AalenJohansen;
import cadre.core.survival.Lifetime;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.intake.inventory.Validation.StageMix;
import cadre.intake.inventory.Watch.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares how many use cases of the reference are in a stage with how many came and how long they stay. The times come from the other
 * half of the agencies (in alphabetical order, every second), so that no use case predicts itself.
 */
final class Sojourns {

    private final LocalDate observed;
    private final List<Known> known = new ArrayList<>();

    /**
     * One use case of the reference, in months since its initiation.
     *
     * @param half which half of the agencies
     * @param age at the inventory
     * @param began when work began; null when it is not known to have
     * @param watch until production or retirement
     * @param stage where it stands
     */
    private record Known(int half, double age, @Nullable Double began, Watch watch, Stage stage) {}

    Sojourns(Inventory inventory) {
        observed = inventory.date();
        List<String> agencies = new ArrayList<>(new TreeSet<>(inventory.cases().stream()
                .map(useCase -> useCase.circumstances().agency())
                .toList()));
        for (DatedUseCase useCase : inventory.cases()) {
            Watch watch =
                    ReferenceFit.MAIN.members().test(useCase) ? Watch.of(useCase, ReferenceFit.MAIN, observed) : null;
            if (watch != null && watch.verdict() == Verdict.IN) {
                Milestones dates = useCase.milestones();
                RoughDate initiated = dates.initiated();
                RoughDate began = dates.began();
                if (initiated == null) {
                    continue;
                }
                Double start = began == null || began.first().isAfter(observed)
                        ? null
                        : Double.valueOf(Math.max(0, months(initiated.first(), began.first())));
                known.add(new Known(
                        agencies.indexOf(useCase.circumstances().agency()) % 2,
                        months(initiated.first(), observed),
                        start,
                        watch,
                        useCase.useCase().origin().stage()));
            }
        }
    }

    StageMix run() {
        double months = known.stream().mapToDouble(Known::age).max().orElse(1);
        List<StageMix.Row> rows = new ArrayList<>();
        rows.add(row(
                "not begun (initiated)",
                months,
                one -> one.stage().compareTo(Stage.FRAMING) <= 0,
                (begun, done, age) -> 1 - begun.incidence(0, age)));
        rows.add(row(
                "in work (development to assessment)",
                months,
                one -> one.stage().compareTo(Stage.FRAMING) > 0 && one.stage().compareTo(Stage.PRODUCTION) < 0,
                (begun, done, age) -> Math.max(0, begun.incidence(0, age) - done.incidence(0, age))));
        rows.add(row(
                "in production",
                months,
                one -> one.stage() == Stage.PRODUCTION,
                (begun, done, age) -> done.incidence(Watch.PRODUCTION, age)));
        rows.add(row(
                "closed",
                months,
                one -> one.stage().isClosed(),
                (begun, done, age) -> done.incidence(Watch.RETIREMENT, age)));
        return new StageMix(known.size(), months, rows);
    }

    /** The chance of being in a stage at an age. */
    private interface Presence {
        double at(AalenJohansen begun, AalenJohansen done, double age);
    }

    private StageMix.Row row(String what, double months, Predicate<Known> there, Presence presence) {
        double byAge = 0;
        double stay = 0;
        for (int half = 0; half < 2; half++) {
            int own = half;
            List<Known> others = known.stream().filter(one -> one.half() != own).toList();
            AalenJohansen begun =
                    AalenJohansen.of(others.stream().map(Sojourns::untilBegun).toList(), 1);
            AalenJohansen done = AalenJohansen.of(
                    others.stream().map(one -> one.watch().lifetime()).toList(), 2);
            List<Known> members =
                    known.stream().filter(one -> one.half() == own).toList();
            byAge += members.stream()
                    .mapToDouble(one -> presence.at(begun, done, one.age()))
                    .sum();
            double area = 0;
            for (double age = 0.5; age < months; age++) {
                area += presence.at(begun, done, age);
            }
            stay += area * members.size() / known.size();
        }
        int seen = (int) known.stream().filter(there).count();
        return new StageMix.Row(what, seen, stay, known.size() / months * stay, byAge);
    }

    /** Work has begun at the latest when it ended. */
    private static Lifetime untilBegun(Known one) {
        Double began = one.began();
        double end = one.watch().endMonths();
        boolean ended = one.watch().cause() != Lifetime.CENSORED;
        if (began != null && began <= end) {
            return Lifetime.fromStart(began, 1);
        }
        return Lifetime.fromStart(end, ended ? 1 : Lifetime.CENSORED);
    }

    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / Watch.DAYS_PER_MONTH;
    }
}
