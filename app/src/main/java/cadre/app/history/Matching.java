package cadre.app.history;

import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.engine.forecast.Example;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Known;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the use cases of one yearly snapshot again in the next, by agency and normalised name. */
final class Matching {

    private Matching() {}

    /**
     * A snapshot.
     *
     * @param day on which it was taken
     * @param cases its use cases
     */
    record Snapshot(LocalDate day, List<DatedUseCase> cases) {}

    /** Letters and digits of agency and name, in lower case, without marks. */
    static String key(String agency, String name) {
        return plain(agency) + "/" + plain(name);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    static String key(DatedUseCase useCase) {
        return key(useCase.circumstances().agency(), useCase.useCase().name());
    }

    /** Use cases open in the first snapshot that the second has too; dates are those of the second. Names that stand twice are left out. */
    static List<Example> pairs(Snapshot before, Snapshot after) {
        Map<String, @Nullable DatedUseCase> later = once(after.cases());
        Set<String> seen = new HashSet<>();
        List<Example> pairs = new ArrayList<>();
        for (DatedUseCase early : before.cases()) {
            DatedUseCase late = later.get(key(early));
            if (late == null || !seen.add(key(early))) {
                continue;
            }
            Stage stage = stageThen(early, late, before.day());
            if (stage != null && Fate.isOpen(stage)) {
                Known known = new Known(late, stage, before.day());
                pairs.add(new Example(known, Fate.of(late.useCase().origin().stage())));
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

    /** What dates say about use cases that were open a year before the snapshot and were not retired since. */
    static List<Example> dated(Snapshot snapshot) {
        LocalDate day = snapshot.day().minusYears(1);
        List<Example> examples = new ArrayList<>();
        for (DatedUseCase useCase : snapshot.cases()) {
            Stage then = stageOn(useCase.milestones(), day);
            Stage now = useCase.useCase().origin().stage();
            boolean undated = now == Stage.PRODUCTION && useCase.milestones().implemented() == null;
            if (then != null && Fate.isOpen(then) && Fate.of(now) != Fate.RETIRED && !undated) {
                examples.add(new Example(new Known(useCase, then, day), Fate.of(now)));
            }
        }
        return examples;
    }

    /** Use cases that are open in a snapshot, as they stand. */
    static List<Known> open(Snapshot snapshot) {
        return snapshot.cases().stream()
                .filter(useCase -> Fate.isOpen(useCase.useCase().origin().stage()))
                .map(useCase -> new Known(useCase, useCase.useCase().origin().stage(), snapshot.day()))
                .toList();
    }

    private static Map<String, @Nullable DatedUseCase> once(List<DatedUseCase> cases) {
        Map<String, @Nullable DatedUseCase> byKey = new HashMap<>();
        for (DatedUseCase useCase : cases) {
            String key = key(useCase);
            byKey.put(key, byKey.containsKey(key) ? null : useCase);
        }
        return byKey;
    }
}
