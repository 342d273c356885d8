package cadre.intake.inventory;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import cadre.core.survival.Law;
import cadre.core.survival.LawFit;
import cadre.core.work.DatedUseCase;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.intake.inventory.Validation.Forecast;
import cadre.intake.inventory.Validation.Transitions;
import cadre.intake.inventory.Watch.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Follows use cases from one inventory to the next by agency and title. The forecast uses a law fitted to the other use cases of the
 * later inventory only, so that none of those predicted was fitted.
 */
final class StageTransitions {

    private final Inventory earlier;
    private final Inventory later;

    StageTransitions(Inventory earlier, Inventory later) {
        this.earlier = earlier;
        this.later = later;
    }

    Transitions run() {
        Map<String, DatedUseCase> before = new HashMap<>();
        earlier.cases().forEach(useCase -> before.putIfAbsent(key(useCase), useCase));
        Map<Stage, Map<Stage, Integer>> table = new EnumMap<>(Stage.class);
        Map<DatedUseCase, DatedUseCase> pairs = new LinkedHashMap<>();
        for (DatedUseCase useCase : later.cases()) {
            DatedUseCase old = before.remove(key(useCase));
            if (old != null) {
                pairs.put(useCase, old);
            }
        }
        int unstaged = 0;
        for (Map.Entry<DatedUseCase, DatedUseCase> pair : pairs.entrySet()) {
            if (pair.getValue().stageAsWritten().isEmpty()) {
                unstaged++;
            } else {
                table.computeIfAbsent(stage(pair.getValue()), from -> new EnumMap<>(Stage.class))
                        .merge(stage(pair.getKey()), 1, Integer::sum);
            }
        }
        return new Transitions(pairs.size(), unstaged, table, forecast(pairs));
    }

    private Forecast forecast(Map<DatedUseCase, DatedUseCase> pairs) {
        List<Watch> others = later.cases().stream()
                .filter(useCase -> !pairs.containsKey(useCase)
                        && ReferenceFit.MAIN.members().test(useCase))
                .map(useCase -> Watch.of(useCase, ReferenceFit.MAIN, later.date()))
                .filter(watch -> watch.verdict() == Verdict.IN)
                .toList();
        Law law = LawFit.all(others.stream()
                        .map(watch -> watch.span(Watch.PRODUCTION))
                        .toList())
                .getFirst()
                .law();
        int open = 0;
        int seen = 0;
        int closed = 0;
        double expected = 0;
        double variance = 0;
        for (Map.Entry<DatedUseCase, DatedUseCase> pair : pairs.entrySet()) {
            RoughDate initiated = pair.getKey().milestones().initiated();
            boolean known = !pair.getValue().stageAsWritten().isEmpty();
            if (!known
                    || stage(pair.getValue()).compareTo(Stage.PRODUCTION) >= 0
                    || initiated == null
                    || !initiated.isKnownToTheMonth()
                    || initiated.first().isAfter(earlier.date())) {
                continue;
            }
            double chance = 1
                    - law.survival(months(initiated.first(), later.date()))
                            / law.survival(months(initiated.first(), earlier.date()));
            open++;
            expected += chance;
            variance += chance * (1 - chance);
            seen += stage(pair.getKey()) == Stage.PRODUCTION ? 1 : 0;
            closed += stage(pair.getKey()).isClosed() ? 1 : 0;
        }
        double half = Normal.quantile(0.975) * Math.sqrt(variance);
        return new Forecast(
                open,
                new Interval(expected, Math.max(0, expected - half), Math.min(open, expected + half), 0.95),
                seen,
                closed);
    }

    private static Stage stage(DatedUseCase useCase) {
        return useCase.useCase().origin().stage();
    }

    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / Watch.DAYS_PER_MONTH;
    }

    /** Agency and the letters and digits of the title. */
    static String key(DatedUseCase useCase) {
        return useCase.circumstances().agency().toUpperCase(Locale.ROOT) + " "
                + useCase.useCase().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
