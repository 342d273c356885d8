package cadre.web.scenario;

import cadre.intake.files.CompanyFiles;
import cadre.intake.writing.Reorganisation;
import cadre.intake.writing.Reorganisation.Conflict;
import cadre.intake.writing.Reorganisation.Kind;
import cadre.web.page.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario made on the newest revision. Whatever does not fit there is said, and needs somebody's word for what to do with
 * it: leave it out, or do it all the same.
 */
final class Merging {

    /** What can be said of a change that does not fit. */
    private static final List<String> WORDS = List.of("leave", "do");

    private final Draft draft;
    private final String newest;
    private final Form form;
    private final Reorganisation.Result plain;
    private final Reorganisation.Result decided;

    /**
     * Tries it.
     *
     * @param draft the scenario
     * @param newest text of the newest revision
     * @param form what was said about changes that do not fit
     */
    Merging(Draft draft, String newest, Form form) {
        this.draft = draft;
        this.newest = newest;
        this.form = form;
        this.plain = Reorganisation.of(newest, draft.changes(), Set.of());
        Set<Integer> forced = new HashSet<>();
        for (int i = 0; i < draft.changes().size(); i++) {
            if (form.value(field(i)).equals("do")) {
                forced.add(i);
            }
        }
        this.decided = forced.isEmpty() ? plain : Reorganisation.of(newest, draft.changes(), forced);
    }

    private String field(int number) {
        return field(draft.steps().get(number).id());
    }

    /** Name of the field that says what to do with a change. */
    static String field(long step) {
        return "step-" + step;
    }

    /**
     * Conflicts to be shown: those of a first try, and those that only show after some changes are made all the same.
     */
    private List<Conflict> conflicts() {
        List<Conflict> all = new ArrayList<>(plain.conflicts());
        decided.conflicts().stream()
                .filter(conflict -> plain.conflicts().stream().noneMatch(known -> known.number() == conflict.number()))
                .forEach(all::add);
        all.removeIf(conflict -> conflict.kind() == Kind.ALREADY);
        return all;
    }

    /** Text of the company file as it would be. */
    String text() {
        return decided.text();
    }

    /** Whether anything would be different. */
    boolean isEmpty() {
        return decided.text().equals(newest);
    }

    /** Says in the form where a word is missing. */
    void check() {
        for (Conflict conflict : conflicts()) {
            String word = form.value(field(conflict.number()));
            boolean possible = conflict.kind() == Kind.OVERTAKEN;
            if (!WORDS.contains(word) || (!possible && !word.equals("leave"))) {
                form.wrong(field(conflict.number()), "Say what to do with: " + words().of(change(conflict)) + ".");
            }
        }
        error().ifPresent(error -> form.wrong("merge", error));
    }

    private Optional<String> error() {
        CompanyFiles.Reading reading = Drafts.read(decided.text());
        return reading.found() != null
                ? Optional.empty()
                : reading.findings().stream()
                        .filter(finding -> finding.isError())
                        .findFirst()
                        .map(finding -> "The company file would have an error: " + finding.message() + ".");
    }

    private Wording words() {
        return new Wording(draft, true);
    }

    private cadre.core.company.Change change(Conflict conflict) {
        return draft.changes().get(conflict.number());
    }

    /**
     * What the page shows.
     *
     * @param number of the newest revision
     */
    MergeView view(int number) {
        Wording words = words();
        List<String> fitting = new ArrayList<>();
        List<String> already = new ArrayList<>();
        for (int i = 0; i < draft.changes().size(); i++) {
            int at = i;
            Optional<Conflict> conflict = plain.conflicts().stream()
                    .filter(found -> found.number() == at)
                    .findFirst();
            if (conflict.isEmpty()) {
                fitting.add(words.of(draft.changes().get(i)));
            } else if (conflict.get().kind() == Kind.ALREADY) {
                already.add(words.of(draft.changes().get(i)));
            }
        }
        return new MergeView(
                draft.scenario(),
                number,
                number > draft.scenario().baseNumber(),
                fitting,
                already,
                conflicts().stream()
                        .map(conflict -> new MergeView.ConflictView(
                                field(conflict.number()),
                                words.of(change(conflict)),
                                conflict.what(),
                                conflict.kind() == Kind.OVERTAKEN))
                        .toList(),
                error().orElse(""),
                form);
    }
}
