package cadre.intake.tables;

import cadre.core.company.Skill;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.intake.cells.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which column is read as what: as the user says, else private ones left alone, else by the best fitting title. */
final class Columns {

    private static final int LOOK_AT = 200;
    /** Longer titles are questions, in which any word may stand. */
    private static final int LONGEST_TITLE = 60;

    private static final List<Skill> SKILLS = List.of(
            Skill.MACHINE_LEARNING,
            Skill.DATA_ENGINEERING,
            Skill.ML_OPERATIONS,
            Skill.SOFTWARE,
            Skill.DESIGN,
            Skill.PRODUCT,
            Skill.DOMAIN,
            Skill.MARKETING);

    private final Header header;
    private final TableKind kind;
    private final Ask ask;
    private final List<Finding> findings;
    private final Map<Target, Integer> targets = new EnumMap<>(Target.class);
    private final Map<Skill, Integer> skills = new TreeMap<>();
    private final TableImport.Column[] shown;

    Columns(Header header, TableKind kind, Ask ask, List<Finding> findings) {
        this.header = header;
        this.kind = kind;
        this.ask = ask;
        this.findings = findings;
        this.shown = new TableImport.Column[header.titles().size()];
        unknownTitles();
        for (int i = 0; i < shown.length; i++) {
            said(i);
        }
        guess();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == null) {
                shown[i] = new TableImport.Column(title(i), "", title(i).isEmpty() ? "no title" : "not used");
            }
        }
    }

    Optional<Integer> of(Target target) {
        return Optional.ofNullable(targets.get(target));
    }

    Map<Skill, Integer> skills() {
        return skills;
    }

    List<TableImport.Column> shown() {
        return List.of(shown);
    }

    String title(int column) {
        return header.titles().get(column).trimmed().replaceAll("\\s+", " ");
    }

    Place place(int column) {
        return header.titles().get(column).place();
    }

    List<String> cells(int column) {
        return header.rows().stream()
                .limit(LOOK_AT)
                .map(row -> column < row.size() ? row.get(column).trimmed() : "")
                .toList();
    }

    /** A column by the title that the user typed, letter case and signs aside. */
    Optional<Integer> find(String typed) {
        for (int i = 0; i < shown.length; i++) {
            if (Titles.plain(title(i)).equals(Titles.plain(typed))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void unknownTitles() {
        List<String> known = header.titles().stream()
                .map(Cell::trimmed)
                .filter(title -> !title.isEmpty())
                .toList();
        Stream.of(ask.mapping().keySet(), ask.included())
                .flatMap(titles -> titles.stream().sorted())
                .filter(typed -> find(typed).isEmpty())
                .forEach(typed -> error(
                        "unknown-column",
                        "no column is called \"" + typed + "\"",
                        "one of " + String.join(", ", known),
                        Nearest.find(typed, known).orElse("")));
        String key = ask.key();
        if (key != null && find(key).isEmpty()) {
            error(
                    "unknown-column",
                    "no column is called \"" + key + "\"",
                    "one of " + String.join(", ", known),
                    Nearest.find(key, known).orElse(""));
        }
    }

    private void error(String code, String message, String expected, String maybe) {
        Place place = header.titles().getFirst().place();
        findings.add(
                new Finding(Severity.ERROR, code, new Place(place.file(), place.line(), 0), message, expected, maybe));
    }

    /** What the user said about a column, or that it is private. */
    private void said(int column) {
        Optional<String> word = ask.mapping().entrySet().stream()
                .filter(entry -> Titles.plain(entry.getKey()).equals(Titles.plain(title(column))))
                .map(Map.Entry::getValue)
                .findFirst();
        boolean wanted =
                ask.included().stream().anyMatch(title -> Titles.plain(title).equals(Titles.plain(title(column))));
        if (word.isPresent()) {
            map(column, word.get().strip());
            return;
        }
        Optional<Private> matter = Private.of(title(column), cells(column)).filter(this::matters);
        if (matter.isEmpty()) {
            return;
        }
        Place place = header.titles().get(column).place();
        if (!wanted) {
            shown[column] = new TableImport.Column(
                    title(column), "", "not read: looks like " + matter.get().words());
            findings.add(new Finding(
                    Severity.NOTE,
                    "column-not-read",
                    place,
                    "the column \"" + title(column) + "\" looks like "
                            + matter.get().words() + "; none of its cells was read",
                    "",
                    "--include \"" + title(column) + "\" reads it"));
        } else if (matter.get() != Private.PAY) {
            shown[column] = new TableImport.Column(
                    title(column),
                    "",
                    "not used: Cadre has no use for " + matter.get().words());
        }
    }

    /** In a table of use cases, costs and ratings are those of the use cases. */
    private boolean matters(Private matter) {
        return kind == TableKind.PEOPLE
                || matter != Private.PAY
                        && matter != Private.JUDGEMENT
                        && matter != Private.IDENTITY
                        && matter != Private.BELIEF;
    }

    private void map(int column, String word) {
        if (word.equals("-")) {
            shown[column] = new TableImport.Column(title(column), "", "not used, as asked");
            return;
        }
        Optional<Skill> skill = SKILLS.stream()
                .filter(known -> word.equals("skill:" + known.id()))
                .findFirst();
        Optional<Target> target = Target.find(kind, word);
        if (skill.isPresent() && kind == TableKind.PEOPLE) {
            skills.put(skill.get(), column);
            shown[column] = new TableImport.Column(title(column), word, "as asked");
        } else if (target.isPresent()) {
            targets.put(target.get(), column);
            shown[column] = new TableImport.Column(title(column), word, "as asked");
        } else {
            List<String> words = Stream.concat(
                            Target.of(kind).stream().map(Target::word),
                            kind == TableKind.PEOPLE
                                    ? SKILLS.stream().map(known -> "skill:" + known.id())
                                    : Stream.empty())
                    .toList();
            error(
                    "unknown-field",
                    "\"" + word + "\" is not something that a column can be read as",
                    "one of " + String.join(", ", words) + ", or - for none",
                    Nearest.find(word, words).orElse(""));
        }
    }

    /** The best fitting pairs of column and target first. */
    private void guess() {
        record Fit(int column, Target target, int fit) {}
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] != null || title(i).isEmpty()) {
                continue;
            }
            skill(i);
            for (Target target : shown[i] == null ? Target.of(kind) : List.<Target>of()) {
                // "PoC" is one word, "startDate" two.
                int fit = (kind == TableKind.HISTORY || kind == TableKind.CARDS) && title(i).length() > LONGEST_TITLE
                        ? 0
                        : Math.max(target.fit(Titles.plain(title(i))), target.fit(Titles.words(title(i))));
                if (fit > 0 && !targets.containsKey(target)) {
                    fits.add(new Fit(i, target, fit));
                }
            }
        }
        fits.sort((a, b) -> b.fit != a.fit ? b.fit - a.fit : a.column - b.column);
        for (Fit fit : fits) {
            if (shown[fit.column] == null && !targets.containsKey(fit.target)) {
                targets.put(fit.target, fit.column);
                shown[fit.column] = new TableImport.Column(title(fit.column), fit.target.word(), "");
            }
        }
    }

    private void skill(int column) {
        if (kind != TableKind.PEOPLE) {
            return;
        }
        String plain = Titles.plain(title(column));
        boolean numbers = cells(column).stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> Amount.of(cell).isPresent());
        SKILLS.stream()
                .filter(skill -> numbers && Titles.plain(skill.id()).equals(plain) && !skills.containsKey(skill))
                .findFirst()
                .ifPresent(skill -> {
                    skills.put(skill, column);
                    shown[column] = new TableImport.Column(title(column), "skill:" + skill.id(), "");
                });
    }
}
