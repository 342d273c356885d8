package cadre.intake.tables;

import cadre.core.evidence.Nearest;
import cadre.intake.writing.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the cells of people. */
final class PeopleRows {

    private static final double FULL_WEEK_HOURS = 40;
    private static final List<String> LEVELS = List.of("junior", "regular", "senior");

    private final Ask ask;
    private final Columns columns;
    private final Dates starts;
    private final boolean monthlyCost;
    /** Names of teams by id, in the order in which they are met. */
    private final Map<String, String> teams = new LinkedHashMap<>();

    PeopleRows(Ask ask, Columns columns) {
        this.ask = ask;
        this.columns = columns;
        this.starts = Dates.of(columns.of(Target.START).map(columns::cells).orElse(List.of()));
        this.monthlyCost = columns.of(Target.COST)
                .map(column -> Titles.plain(columns.title(column))
                        .matches(".*\\b(?:month|monthly|monat|monatlich|mois|mensuel|mes|mensual|mese).*"))
                .orElse(false);
    }

    Map<String, String> teams() {
        return teams;
    }

    static String name(RowCells row) {
        String name = row.text(Target.PERSON_NAME);
        return name.isEmpty() ? (row.text(Target.FIRST_NAME) + " " + row.text(Target.LAST_NAME)).strip() : name;
    }

    /** The values of a person; nothing when nothing says what the person can do. */
    Optional<Map<String, String>> read(RowCells row) {
        Map<String, String> values = new LinkedHashMap<>();
        String name = name(row);
        if (!name.isEmpty()) {
            values.put("name", YamlText.of(name));
        }
        Optional<String> role = role(row);
        Map<String, String> skills = skills(row);
        if (role.isEmpty() && skills.isEmpty()) {
            return Optional.empty();
        }
        role.ifPresent(value -> values.put("role", value));
        level(row).filter(level -> !level.equals("regular")).ifPresent(level -> values.put("level", level));
        if (!skills.isEmpty()) {
            values.put("skills", YamlText.table(skills));
        }
        team(row).ifPresent(team -> values.put("team", YamlText.of(team)));
        fte(row).ifPresent(fte -> values.put("fte", YamlText.of(fte)));
        row.share(Target.BUSY, "the busy share").ifPresent(busy -> values.put("busy", YamlText.of(busy)));
        start(row).ifPresent(start -> values.put("start", start));
        cost(row).ifPresent(cost -> values.put("cost", YamlText.of(cost)));
        return Optional.of(values);
    }

    private Optional<String> role(RowCells row) {
        String text = row.text(Target.ROLE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> said = RowCells.said(ask.words(), text);
        if (said.isPresent()) {
            if (said.get().equals("-") || Vocabulary.roles().contains(said.get())) {
                return said.filter(word -> !word.equals("-"));
            }
            row.warn(
                    "unknown-role",
                    row.place(Target.ROLE),
                    "\"" + said.get() + "\" is no role",
                    "one of " + String.join(", ", Vocabulary.roles()),
                    Nearest.find(said.get(), Vocabulary.roles()).orElse(""));
            return Optional.empty();
        }
        Optional<Vocabulary.Choice> choice = Vocabulary.role(text);
        if (choice.isPresent() && !choice.get().certain()) {
            row.note(
                    "role-guessed",
                    row.place(Target.ROLE),
                    "\"" + RowCells.brief(text) + "\" was read as "
                            + choice.get().value());
        }
        return choice.map(Vocabulary.Choice::value);
    }

    private Optional<String> level(RowCells row) {
        String text = row.text(Target.LEVEL);
        if (text.isEmpty()) {
            return Vocabulary.level(row.text(Target.ROLE)).map(Vocabulary.Choice::value);
        }
        Optional<String> said = RowCells.said(ask.words(), text).filter(LEVELS::contains);
        Optional<String> level =
                said.isPresent() ? said : Vocabulary.level(text).map(Vocabulary.Choice::value);
        if (level.isEmpty()) {
            row.warn(
                    "level-unreadable",
                    row.place(Target.LEVEL),
                    "the level is \"" + RowCells.brief(text) + "\"; left out",
                    "one of junior, regular, senior",
                    "--value \"" + RowCells.brief(text) + "=senior\"");
        }
        return level;
    }

    private Map<String, String> skills(RowCells row) {
        Map<String, String> skills = new TreeMap<>();
        columns.skills().forEach((skill, column) -> {
            String text = row.text(column);
            if (!text.isEmpty()) {
                row.amount(text, row.place(column), "the level of " + skill.id(), 0, 1)
                        .filter(level -> level.middle() > 0)
                        .ifPresent(level -> skills.put(skill.id(), YamlText.of(level.middle())));
            }
        });
        for (String part : row.text(Target.SKILLS).split("[;,|/]", -1)) {
            String[] pair = part.split("[:=]", 2);
            if (pair.length == 2 && Titles.id(pair[0]).length() > 1) {
                row.amount(pair[1], row.place(Target.SKILLS), "the level of " + pair[0].strip(), 0, 1)
                        .ifPresent(level -> skills.put(Titles.id(pair[0].strip()), YamlText.of(level.middle())));
            } else if (!part.isBlank()) {
                row.note(
                        "skill-without-level",
                        row.place(Target.SKILLS),
                        "\"" + RowCells.brief(part.strip())
                                + "\" says no level; left out, the role's skills are taken");
            }
        }
        return skills;
    }

    private Optional<String> team(RowCells row) {
        String text = row.text(Target.TEAM);
        String id = Titles.id(text);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        teams.putIfAbsent(id, text);
        return Optional.of(id);
    }

    private Optional<Double> fte(RowCells row) {
        Optional<Double> fte = row.share(Target.FTE, "the part of full time");
        if (fte.isEmpty()) {
            fte = row.amount(Target.HOURS, "the hours a week", 0, 80)
                    .map(hours -> Math.min(1, hours.middle() / FULL_WEEK_HOURS));
        }
        if (fte.isPresent() && fte.get() < 0.01) {
            row.warn(
                    "out-of-range",
                    row.place(Target.FTE),
                    "the part of full time is 0; left out",
                    "0.01 to 1",
                    "remove the row");
            return Optional.empty();
        }
        return fte.filter(value -> value < 1);
    }

    /** Only a start that lies ahead: who is there already needs no date. */
    private Optional<String> start(RowCells row) {
        String text = row.text(Target.START);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dates.Reading> date = starts.read(text);
        if (date.isEmpty()) {
            row.warn(
                    "not-a-date",
                    row.place(Target.START),
                    "the start is \"" + RowCells.brief(text) + "\"; left out",
                    "a date such as 2026-03-01",
                    "");
        } else if (!date.get().doubt().isEmpty()) {
            row.warn(
                    "date-doubtful",
                    row.place(Target.START),
                    "\"" + text + "\": " + date.get().doubt(),
                    "a date such as 2026-03-01",
                    "");
        }
        return date.map(Dates.Reading::day)
                .filter(day -> day.isAfter(ask.asOf()))
                .map(Object::toString);
    }

    private Optional<Double> cost(RowCells row) {
        Optional<Amount> cost = row.amount(Target.COST, "the cost", 0, monthlyCost ? 800_000 : 10_000_000);
        cost.filter(Amount::isRange)
                .ifPresent(
                        range -> row.note("range-middle", row.place(Target.COST), "the middle of a range was taken"));
        return cost.map(amount -> amount.middle() * (monthlyCost ? 12 : 1));
    }
}
