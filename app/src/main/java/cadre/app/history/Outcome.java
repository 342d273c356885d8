package cadre.app.history;

import cadre.app.history.Finder.Found;
import cadre.app.history.Finder.Item;
import cadre.core.evidence.Finding;
import cadre.core.work.DatedUseCase;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Example;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Forecast;
import cadre.engine.forecast.Known;
import cadre.engine.forecast.Scores;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came true, as far as a later list says.
 *
 * @param file the list, as the user named it
 * @param rows of it that could be read
 * @param total rows of it
 * @param fates one a forecast, in their order
 * @param renamed agencies taken for the same under another name, the later name by the earlier
 * @param happened use cases that are scored, with their fates
 * @param model scores of the forecasts; null without a single match
 * @param naive scores of the rates of the stage; null likewise
 * @param lessRates forecasts less rates; null likewise
 * @param findings about the file
 */
public record Outcome(
        String file,
        int rows,
        int total,
        List<Seen> fates,
        SortedMap<String, String> renamed,
        List<Example> happened,
        @Nullable Scores model,
        @Nullable Scores naive,
        @Nullable Comparison lessRates,
        List<Finding> findings) {

    /** Copies the lists. */
    public Outcome {
        fates = List.copyOf(fates);
        renamed = new TreeMap<>(renamed);
        happened = List.copyOf(happened);
        findings = List.copyOf(findings);
    }

    /**
     * What became of a use case that was forecast.
     *
     * @param sighting how it was found, or why not
     * @param fate what became of it; null when that is not known
     */
    public record Seen(Sighting sighting, @Nullable Fate fate) {}

    /** How many forecasts there are of each sighting; those without any left out. */
    public SortedMap<Sighting, Integer> sightings() {
        SortedMap<Sighting, Integer> counts = new TreeMap<>();
        fates.forEach(seen -> counts.merge(seen.sighting(), 1, Integer::sum));
        return counts;
    }

    /** How many forecasts are scored. */
    public int matched() {
        return happened.size();
    }

    /**
     * Holds forecasts against a later list.
     *
     * @param now the snapshot in which they were open; all of it is looked for, so that no row is given to the wrong one
     * @param lines forecasts of its open use cases, in its order
     * @param later where use cases stand a year on
     */
    static Outcome of(Inventory now, List<Backtest.Line> lines, YearlyStages later) {
        List<Item> items = later.rows().stream()
                .map(row -> new Item(row.agencies(), row.bureau(), row.name()))
                .toList();
        Finder finder = new Finder(Matching.items(now), items);
        Map<String, Seen> byId = new HashMap<>();
        List<Finding> findings = new ArrayList<>(later.findings());
        Set<Integer> reported = new HashSet<>();
        for (int i = 0; i < now.cases().size(); i++) {
            DatedUseCase useCase = now.cases().get(i);
            Found found = finder.found().get(i);
            Seen seen = seen(found, later.rows());
            byId.put(useCase.useCase().id(), seen);
            if (seen.sighting() == Sighting.SEVERAL
                    && Fate.isOpen(useCase.useCase().origin().stage())
                    && reported.add(found.late().getFirst())) {
                findings.add(severalTimes(found, later.rows()));
            }
        }
        List<Seen> fates = new ArrayList<>();
        List<Example> happened = new ArrayList<>();
        List<Forecast> model = new ArrayList<>();
        List<Forecast> naive = new ArrayList<>();
        for (Backtest.Line line : lines) {
            Seen seen = byId.getOrDefault(line.useCase().useCase().id(), new Seen(Sighting.NOT_THERE, null));
            fates.add(seen);
            Fate fate = seen.fate();
            if (fate != null) {
                happened.add(example(line.useCase(), now.date(), fate));
                model.add(line.model());
                naive.add(line.naive());
            }
        }
        boolean any = !happened.isEmpty();
        return new Outcome(
                later.file(),
                later.rows().size(),
                later.total(),
                fates,
                finder.renamed(),
                happened,
                any ? Scores.of(model, happened) : null,
                any ? Scores.of(naive, happened) : null,
                any ? Comparison.of(model, naive, happened) : null,
                findings);
    }

    private static Example example(DatedUseCase useCase, LocalDate day, Fate fate) {
        return new Example(new Known(useCase, useCase.useCase().origin().stage(), day), fate);
    }

    /** Several rows count when they all fared alike and are at least as many as the use cases that share them. */
    private static Seen seen(Found found, List<YearlyStages.Row> rows) {
        if (found.late().isEmpty()) {
            return new Seen(found.sighting(), null);
        }
        Set<Fate> fates = new HashSet<>();
        found.late().forEach(row -> fates.add(Fate.of(rows.get(row).stage())));
        Fate only = fates.iterator().next();
        if (found.sighting() != Sighting.SEVERAL) {
            return new Seen(found.sighting(), only);
        }
        boolean alike = fates.size() == 1 && found.late().size() >= found.rivals();
        return alike ? new Seen(Sighting.ALIKE, only) : new Seen(Sighting.SEVERAL, null);
    }

    private static Finding severalTimes(Found found, List<YearlyStages.Row> rows) {
        YearlyStages.Row row = rows.get(found.late().getLast());
        String lines = String.join(
                ", ",
                found.late().stream()
                        .map(i -> String.valueOf(rows.get(i).place().line()))
                        .toList());
        return new Finding(
                Finding.Severity.WARNING,
                "named-several-times",
                row.place(),
                row.agencies().getFirst() + " has \"" + row.name() + "\" in "
                        + (found.late().size() == 1
                                ? "line " + lines + " for " + found.rivals() + " use cases that were forecast"
                                : "lines " + lines + ", and they fared differently")
                        + "; none is scored",
                "a bureau that tells which is which, or each use case once",
                "");
    }
}
