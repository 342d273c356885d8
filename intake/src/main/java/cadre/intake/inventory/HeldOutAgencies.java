package cadre.intake.inventory;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import cadre.core.survival.AalenJohansen;
import cadre.core.survival.KaplanMeier;
import cadre.core.survival.Law;
import cadre.core.survival.LawFit;
import cadre.core.survival.Lifetime;
import cadre.core.survival.Span;
import cadre.core.work.DatedUseCase;
import cadre.intake.inventory.Validation.HeldOut;
import cadre.intake.inventory.Watch.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Predicts the use cases of agencies that were not fitted. The agencies are divided by lot into halves of about equal numbers of use
 * cases; single predictions are scored by Brier's score, use cases that were censored earlier being stood for by those that were not
 * (inverse probability of censoring: Graf et al. 1999, Statistics in Medicine 18).
 */
final class HeldOutAgencies {

    private static final List<Integer> MONTHS = List.of(6, 12, 18, 24, 36);
    private static final long SEED = 2024;

    private final Map<String, List<Watch>> byAgency = new TreeMap<>();

    HeldOutAgencies(Inventory inventory) {
        for (DatedUseCase useCase : inventory.cases()) {
            if (ReferenceFit.MAIN.members().test(useCase)) {
                Watch watch = Watch.of(useCase, ReferenceFit.MAIN, inventory.date());
                if (watch.verdict() == Verdict.IN) {
                    byAgency.computeIfAbsent(useCase.circumstances().agency(), agency -> new ArrayList<>())
                            .add(watch);
                }
            }
        }
    }

    HeldOut run(int splits) {
        double[][] sums = new double[MONTHS.size()][6];
        for (int split = 0; split < splits; split++) {
            List<List<Watch>> halves = halves(split);
            add(sums, halves.get(0), halves.get(1));
        }
        List<HeldOut.Row> rows = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            double[] mean = sums[i].clone();
            for (int j = 0; j < mean.length; j++) {
                mean[j] /= splits;
            }
            rows.add(new HeldOut.Row(MONTHS.get(i), mean[0], mean[1], mean[2], mean[3], mean[4], mean[5]));
        }
        int useCases = byAgency.values().stream().mapToInt(List::size).sum();
        return new HeldOut(useCases, byAgency.size(), splits, rows);
    }

    /** Agencies in an order drawn by lot, each to the half that has fewer use cases so far. */
    List<List<Watch>> halves(int split) {
        Map<String, Double> lots = new TreeMap<>();
        int index = 0;
        for (String agency : byAgency.keySet()) {
            lots.put(agency, Philox.uniform(SEED, split, index++, 0, 0));
        }
        List<List<Watch>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        byAgency.keySet().stream()
                .sorted(Comparator.comparing((String agency) -> lots.getOrDefault(agency, 0.0)))
                .forEach(agency -> {
                    boolean first = halves.get(0).size() <= halves.get(1).size();
                    halves.get(first ? 0 : 1).addAll(byAgency.getOrDefault(agency, List.of()));
                });
        return halves;
    }

    private static void add(double[][] sums, List<Watch> fitted, List<Watch> other) {
        List<Span> production =
                fitted.stream().map(watch -> watch.span(Watch.PRODUCTION)).toList();
        Law law = LawFit.all(production).getFirst().law();
        boolean retired = fitted.stream().anyMatch(watch -> watch.cause() == Watch.RETIREMENT);
        Law retirement = retired
                ? LawFit.of(
                                Law.Family.EXPONENTIAL,
                                fitted.stream()
                                        .map(watch -> watch.span(Watch.RETIREMENT))
                                        .toList())
                        .law()
                : null;
        List<Lifetime> known = fitted.stream().map(Watch::lifetime).toList();
        KaplanMeier plain = KaplanMeier.of(known.stream()
                .map(life -> new Lifetime(life.entry(), life.end(), life.cause() == Watch.PRODUCTION ? 1 : 0))
                .toList());
        AalenJohansen curve = AalenJohansen.of(known, 2);
        List<Lifetime> unknown = other.stream().map(Watch::lifetime).toList();
        AalenJohansen truth = AalenJohansen.of(unknown, 2);
        KaplanMeier uncensored = KaplanMeier.of(unknown.stream()
                .map(life -> new Lifetime(life.entry(), life.end(), life.cause() == Lifetime.CENSORED ? 1 : 0))
                .toList());
        for (int i = 0; i < MONTHS.size(); i++) {
            int month = MONTHS.get(i);
            double byLaw = retirement == null ? 1 - law.survival(month) : law.incidence(month, retirement);
            double byCurve = 1 - plain.survival(month);
            double seen = truth.incidence(Watch.PRODUCTION, month);
            double lawScore = brier(unknown, uncensored, month, byLaw);
            double plainScore = brier(unknown, uncensored, month, byCurve);
            Interval band = curve.band(Watch.PRODUCTION, month, 0.95);
            sums[i][0] += Math.abs(byLaw - seen);
            sums[i][1] += Math.abs(byCurve - seen);
            sums[i][2] += lawScore;
            sums[i][3] += plainScore;
            sums[i][4] += lawScore < plainScore ? 1 : 0;
            sums[i][5] += seen >= band.low() && seen <= band.high() ? 1 : 0;
        }
    }

    /** Mean squared difference between a predicted share and what happened by a month. */
    static double brier(List<Lifetime> lifetimes, KaplanMeier uncensored, double month, double predicted) {
        double sum = 0;
        for (Lifetime life : lifetimes) {
            if (life.cause() != Lifetime.CENSORED && life.end() <= month) {
                double happened = life.cause() == Watch.PRODUCTION ? 1 : 0;
                sum += (happened - predicted)
                        * (happened - predicted)
                        / Math.max(1e-3, uncensored.survival(Math.nextDown(life.end())));
            } else if (life.end() > month) {
                sum += predicted * predicted / Math.max(1e-3, uncensored.survival(month));
            }
        }
        return sum / lifetimes.size();
    }
}
