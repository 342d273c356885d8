package cadre.intake.tables;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.Stage;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.HistoryRows.Dated;
import cadre.intake.tables.TableImport.Tally;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one table of use cases with dates. */
final class HistoryReading {

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final int LONGEST_GAP = 366;

    private final Sheet sheet;
    private final Header header;
    private final HistoryTable.Question question;
    private final Ask ask;
    private final List<Domain> domains;
    private final List<Finding> findings;
    private final Columns columns;
    private final Place place;

    HistoryReading(Sheet sheet, Header header, HistoryTable.Question question, List<Domain> domains) {
        this.sheet = sheet;
        this.header = header;
        this.question = question;
        this.domains = domains;
        this.ask = new Ask(TableKind.HISTORY, question.mapping(), Set.of(), null, question.words(), LocalDate.EPOCH);
        this.findings = new ArrayList<>(sheet.findings());
        this.columns = new Columns(header, TableKind.HISTORY, ask, findings);
        this.place = new Place(sheet.file(), header.titles().getFirst().place().line(), 0);
    }

    HistoryTable read() {
        missing();
        HistoryDates dates = new HistoryDates(columns);
        List<RowCells> cells = header.rows().stream()
                .map(row -> new RowCells(columns, row, findings))
                .toList();
        Optional<LocalDate> named = above(dates);
        if (hasErrors()) {
            return HistoryTable.failed(columns.shown(), TableImport.sorted(findings));
        }
        Optional<LocalDate> end =
                Optional.ofNullable(question.asOf()).or(() -> named).or(() -> latest(dates));
        if (end.isEmpty() || hasErrors()) {
            if (!hasErrors()) {
                error("no-dates", "no cell has a date that can be read", "dates such as 2026-03-01", "");
            }
            return HistoryTable.failed(columns.shown(), TableImport.sorted(findings));
        }
        return rows(cells, new HistoryRows(columns, ask, dates, end.get(), domains), end.get());
    }

    private HistoryTable rows(List<RowCells> cells, HistoryRows rows, LocalDate end) {
        List<String> keys = header.rows().stream()
                .map(row -> key(new RowCells(columns, row, new ArrayList<>())))
                .toList();
        Keys ids = new Keys(keys);
        Quarantine quarantine = new Quarantine(header);
        List<Dated> read = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!quarantine.isRefused(cells.get(i), header.rows().get(i), keys.get(i))) {
                rows.read(cells.get(i), ids.id(keys.get(i))).ifPresent(read::add);
            }
        }
        rows.report(findings);
        Tally tally = new Tally(keys.size(), read.size(), keys.size() - read.size());
        LocalDate begin =
                read.stream().map(Dated::admitted).min(LocalDate::compareTo).orElse(end);
        if (read.isEmpty()) {
            error("no-rows", "no row could be read", "a row for each use case", "");
        } else if (!begin.isBefore(end)) {
            error("no-time", "no time lies between the first start and the end, " + end, "a later end", "");
        }
        return new HistoryTable(
                hasErrors() ? null : history(read, begin, end),
                begin,
                end,
                columns.shown(),
                tally,
                rows.reasons(),
                TableImport.sorted(findings));
    }

    private static History history(List<Dated> read, LocalDate begin, LocalDate end) {
        List<Course> courses = read.stream()
                .sorted(Comparator.comparing(Dated::id))
                .map(use -> {
                    Map<Stage, Double> begun = new EnumMap<>(Stage.class);
                    use.begun().forEach((stage, day) -> begun.put(stage, months(begin, day)));
                    return new Course(
                            use.id(), months(begin, use.admitted()), begun, months(begin, use.ended()), use.end());
                })
                .toList();
        return new History(months(begin, end), courses);
    }

    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_PER_MONTH;
    }

    private String key(RowCells row) {
        Target target = columns.of(Target.COURSE_ID).isPresent() ? Target.COURSE_ID : Target.COURSE_NAME;
        return row.text(target);
    }

    /** Columns without which nothing can be learnt. */
    private void missing() {
        long titles = header.titles().stream().filter(cell -> !cell.isBlank()).count();
        if (titles < 2) {
            error(
                    "one-column",
                    "the table has one column: "
                            + RowCells.brief(
                                    Titles.line(header.titles().getFirst().trimmed())),
                    "cells between commas, semicolons, tabs or bars",
                    "another sign stands between the cells");
            return;
        }
        if (columns.of(Target.COURSE_ID).isEmpty()
                && columns.of(Target.COURSE_NAME).isEmpty()) {
            error("no-key", "no column tells the use cases apart", "a name or an id", map("name"));
        }
        boolean start = HistoryDates.TARGETS.stream()
                .limit(HistoryDates.TARGETS.indexOf(Target.IN_PRODUCTION))
                .anyMatch(target -> columns.of(target).isPresent());
        if (!start) {
            error("no-start", "no column says when use cases began", "a date of start, or of a stage", map("started"));
        }
        boolean end = columns.of(Target.IN_PRODUCTION).isPresent()
                || columns.of(Target.ENDED).isPresent()
                        && columns.of(Target.COURSE_STAGE).isPresent();
        if (!end) {
            error(
                    "no-end",
                    "no column says when use cases reached production",
                    "a date of production, or of the end with a stage beside it",
                    map("production"));
        }
        if (header.rows().isEmpty()) {
            error("no-rows", "there are no rows below the titles", "a row for each use case", "");
        }
    }

    private static String map(String word) {
        return "--map \"Title of the column=" + word + "\"";
    }

    private void error(String code, String message, String expected, String maybe) {
        findings.add(new Finding(Severity.ERROR, code, place, message, expected, maybe));
    }

    private boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Lines above the titles are not read, but for the day that one names as the end. */
    private Optional<LocalDate> above(HistoryDates dates) {
        Optional<LocalDate> end = Optional.empty();
        for (List<Cell> row : header.above()) {
            String line = row.stream().map(Cell::trimmed).collect(Collectors.joining(" "));
            Optional<LocalDate> named = dates.named(line);
            if (named.isPresent()) {
                end = named;
            } else if (!line.startsWith("#")) {
                String message = "the row stands above the titles and was not read";
                findings.add(new Finding(
                        Severity.NOTE, "above-titles", row.getFirst().place(), message, "", ""));
            }
        }
        return end;
    }

    /** The latest date of the table, unless it stands too far from the others to be believed. */
    private Optional<LocalDate> latest(HistoryDates dates) {
        List<LocalDate> days = header.rows().stream()
                .map(row -> new RowCells(columns, row, new ArrayList<>()))
                .flatMap(row -> HistoryDates.TARGETS.stream().flatMap(target -> dates.plain(row, target).stream()))
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.getLast();
        LocalDate other = days.size() < 2 ? last : days.get(days.size() - 2);
        String expected = "the last day of which the table knows anything";
        String maybe = "--as-of " + last;
        if (ChronoUnit.DAYS.between(other, last) > LONGEST_GAP) {
            error(
                    "end-unclear",
                    "nothing says when the history ends, and its latest date, " + last + ", comes long after " + other,
                    expected,
                    "--as-of " + other);
            return Optional.empty();
        }
        String message = "nothing says when the history ends; its latest date, " + last + ", was taken";
        findings.add(new Finding(Severity.WARNING, "end-guessed", place, message, expected, maybe));
        return Optional.of(last);
    }
}
