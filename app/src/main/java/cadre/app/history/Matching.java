package cadre.app.history;

import cadre.app.history.Finder.Found;
import cadre.app.history.Finder.Item;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.engine.forecast.Example;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Known;
import cadre.intake.inventory.Inventory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two yearly snapshots say about the year between them. */
final class Matching {

    private Matching() {}

    /** What makes the use cases of a snapshot recognisable. */
    static List<Item> items(Inventory inventory) {
        return inventory.cases().stream()
                .map(useCase -> {
                    String agency = useCase.circumstances().agency();
                    return new Item(
                            List.of(agency, inventory.agencies().getOrDefault(agency, agency)),
                            useCase.circumstances().bureau(),
                            useCase.useCase().name());
                })
                .toList();
    }

    /** Use cases open in the first snapshot that the second has too; dates are those of the second. Names that stand twice are left out. */
    static List<Example> pairs(Inventory before, Inventory after) {
        List<Found> found = new Finder(items(before), items(after)).found();
        List<Example> pairs = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).late().size() != 1 || found.get(i).sighting() == Sighting.SEVERAL) {
                continue;
            }
            DatedUseCase late = after.cases().get(found.get(i).late().getFirst());
            Stage stage = stageThen(before.cases().get(i), late, before.date());
            if (stage != null && Fate.isOpen(stage)) {
                pairs.add(new Example(
                        new Known(late, stage, before.date()),
                        Fate.of(late.useCase().origin().stage())));
            }
        }
        return pairs;
    }

    /** What the first snapshot says, or, where it says nothing, what the dates of the second say about that day. */
    private static @Nullable Stage stageThen(DatedUseCase early, DatedUseCase late, LocalDate day) {
        if (!early.stageAsWritten().isBlank()) {
            return early.useCase().origin().stage();
        }
        return stageOn(late.milestones(), day);
    }

    private static @Nullable Stage stageOn(Milestones dates, LocalDate day) {
        if (isPast(dates.retired(), day) || isPast(dates.implemented(), day)) {
            return Stage.PRODUCTION;
        }
        if (isPast(dates.began(), day)) {
            return Stage.EXPERIMENTS;
        }
        return isPast(dates.initiated(), day) ? Stage.FRAMING : null;
    }

    private static boolean isPast(@Nullable RoughDate date, LocalDate day) {
        return date != null && !date.last().isAfter(day);
    }

    /**
     * What dates say about use cases that were open a year before the later snapshot and were not retired since. Those of which the
     * earlier one says where they stood are left out; so are all, where nothing has a date of its beginning, since then dates do
     * not tell stages apart.
     */
    static List<Example> dated(Inventory before, Inventory after) {
        if (after.cases().stream().allMatch(useCase -> useCase.milestones().began() == null)) {
            return List.of();
        }
        Set<Integer> known = new HashSet<>();
        List<Found> found = new Finder(items(before), items(after)).found();
        for (int i = 0; i < found.size(); i++) {
            if (!before.cases().get(i).stageAsWritten().isBlank()) {
                known.addAll(found.get(i).late());
            }
        }
        LocalDate day = after.date().minusYears(1);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < after.cases().size(); i++) {
            DatedUseCase useCase = after.cases().get(i);
            Stage then = stageOn(useCase.milestones(), day);
            Stage now = useCase.useCase().origin().stage();
            boolean undated = now == Stage.PRODUCTION && useCase.milestones().implemented() == null;
            if (then != null && Fate.isOpen(then) && Fate.of(now) != Fate.RETIRED && !undated && !known.contains(i)) {
                examples.add(new Example(new Known(useCase, then, day), Fate.of(now)));
            }
        }
        return examples;
    }

    /** Use cases that are open in a snapshot, as they stand. */
    static List<Known> open(Inventory snapshot) {
        return snapshot.cases().stream()
                .filter(useCase -> Fate.isOpen(useCase.useCase().origin().stage()))
                .map(useCase -> new Known(useCase, useCase.useCase().origin().stage(), snapshot.date()))
                .toList();
    }
}
