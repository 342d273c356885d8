package cadre.intake.tables;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.work.History.End;
import cadre.core.work.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the cells of finished and open use cases. */
final class HistoryRows {

    private static final Map<Target, Stage> STAGES = new EnumMap<>(Map.of(
            Target.FRAMING_BEGUN, Stage.FRAMING,
            Target.DATA_BEGUN, Stage.DATA,
            Target.EXPERIMENTS_BEGUN, Stage.EXPERIMENTS,
            Target.INTEGRATION_BEGUN, Stage.INTEGRATION,
            Target.DEPLOYMENT_BEGUN, Stage.DEPLOYMENT,
            Target.ADOPTION_BEGUN, Stage.ADOPTION));

    private final Columns columns;
    private final Ask ask;
    private final HistoryDates dates;
    private final LocalDate cutOff;
    private final List<Domain> domains;
    private final Map<String, Unknown> unknownDomains = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final boolean fromRequest;

    HistoryRows(Columns columns, Ask ask, HistoryDates dates, LocalDate cutOff, List<Domain> domains) {
        this.columns = columns;
        this.ask = ask;
        this.dates = dates;
        this.cutOff = cutOff;
        this.domains = domains;
        this.fromRequest = isFromRequest(columns);
    }

    /** Whether nothing but the request says when a use case began. */
    static boolean isFromRequest(Columns columns) {
        return columns.of(Target.STARTED).isEmpty()
                && STAGES.keySet().stream()
                        .noneMatch(target -> columns.of(target).isPresent());
    }

    /** A use case with days instead of months since a beginning that is not known yet. */
    record Dated(String id, LocalDate admitted, Map<Stage, LocalDate> begun, LocalDate ended, End end) {}

    private record Ending(LocalDate day, End end, Target target) {}

    private record Unknown(Place first, int count) {}

    /** Why use cases were stopped, with how many. */
    Map<String, Integer> reasons() {
        return reasons;
    }

    Optional<Dated> read(RowCells row, String id) {
        domain(row);
        kind(row);
        Optional<String> stage = stage(row);
        Map<Target, LocalDate> found = new EnumMap<>(Target.class);
        HistoryDates.TARGETS.forEach(
                target -> dates.read(row, target, cutOff).ifPresent(day -> found.put(target, day)));
        if (isNeverAdmitted(row, stage.orElse(""), found)) {
            return Optional.empty();
        }
        Optional<LocalDate> admitted = admitted(row, found);
        Optional<Ending> ending = admitted.isEmpty() ? Optional.empty() : ending(row, stage.orElse(""), found);
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        return settled(row, id, found, admitted.get(), ending.get());
    }

    /** Declined, or still waiting for a decision: no part of what was admitted. */
    private boolean isNeverAdmitted(RowCells row, String stage, Map<Target, LocalDate> found) {
        boolean waiting = stage.equals("routing") || stage.equals("intake");
        boolean begun = found.keySet().stream().anyMatch(target -> target != Target.REQUESTED);
        if (stage.equals("declined") || waiting && !begun) {
            row.note(
                    "row-refused-not-admitted",
                    row.place(Target.COURSE_STAGE),
                    "the use case is at " + stage + ": it was not admitted and is no part of the history");
            return true;
        }
        return false;
    }

    private Optional<LocalDate> admitted(RowCells row, Map<Target, LocalDate> found) {
        LocalDate first = found.get(Target.STARTED);
        for (Target target : STAGES.keySet()) {
            LocalDate begun = found.get(target);
            if (found.get(Target.STARTED) == null && begun != null && (first == null || begun.isBefore(first))) {
                first = begun;
            }
        }
        if (first == null && fromRequest) {
            first = found.get(Target.REQUESTED);
        }
        if (first == null) {
            row.warn(
                    "row-refused-no-start",
                    row.place(Target.STARTED),
                    "nothing says when work on it was agreed or began",
                    "a date of start, or of a stage",
                    "");
        }
        return Optional.ofNullable(first);
    }

    private Optional<Ending> ending(RowCells row, String stage, Map<Target, LocalDate> found) {
        boolean live = stage.equals("production") || stage.equals("retired");
        boolean stopped = stage.equals("stopped");
        LocalDate ended = found.get(Target.ENDED);
        LocalDate produced = found.getOrDefault(Target.IN_PRODUCTION, live ? ended : null);
        LocalDate givenUp = found.getOrDefault(Target.GIVEN_UP, stopped ? ended : null);
        if (produced != null) {
            Target from = found.containsKey(Target.IN_PRODUCTION) ? Target.IN_PRODUCTION : Target.ENDED;
            if (givenUp != null && givenUp.isBefore(produced)) {
                row.warn(
                        "dates-out-of-order",
                        row.place(Target.GIVEN_UP),
                        "stopped is " + givenUp + ", before production on " + produced + "; left out",
                        "a use case that is stopped does not reach production",
                        "");
            }
            return Optional.of(new Ending(produced, End.PRODUCTION, from));
        }
        if (givenUp != null && !live) {
            Target from = found.containsKey(Target.GIVEN_UP) ? Target.GIVEN_UP : Target.ENDED;
            return Optional.of(new Ending(givenUp, End.STOPPED, from));
        }
        if (live || stopped || ended != null) {
            String message = ended != null
                    ? "it ended on " + ended + ", and nothing says whether in production"
                    : "the stage is " + stage + ", and nothing says since when";
            String expected = ended != null ? "a stage such as production or stopped" : "the date of it";
            row.warn(
                    "row-refused-no-end",
                    row.place(ended != null ? Target.ENDED : Target.COURSE_STAGE),
                    message,
                    expected,
                    "");
            return Optional.empty();
        }
        return Optional.of(new Ending(cutOff, End.OPEN, Target.ENDED));
    }

    private Optional<Dated> settled(
            RowCells row, String id, Map<Target, LocalDate> found, LocalDate admitted, Ending ending) {
        LocalDate ended = ending.day();
        // A date known to the month is read as the first of it.
        if (ended.isBefore(admitted)
                && ended.getDayOfMonth() == 1
                && YearMonth.from(ended).equals(YearMonth.from(admitted))) {
            ended = admitted;
        }
        if (ended.isBefore(admitted)) {
            row.warn(
                    "row-refused-order",
                    row.place(ending.target()),
                    ending.target().word() + " is " + ended + ", before the start on " + admitted,
                    "a date after the start",
                    "day and month are the other way round");
            return Optional.empty();
        }
        LocalDate requested = found.getOrDefault(Target.REQUESTED, admitted);
        if (requested.isAfter(admitted)) {
            row.warn(
                    "dates-out-of-order",
                    row.place(Target.REQUESTED),
                    "requested is " + requested + ", after the start on " + admitted + "; not used",
                    "a request before the start",
                    "");
        }
        if (ending.end() == End.STOPPED && !row.text(Target.REASON).isEmpty()) {
            reasons.merge(RowCells.brief(row.text(Target.REASON)), 1, Integer::sum);
        }
        return Optional.of(new Dated(id, admitted, begun(row, found, admitted, ended), ended, ending.end()));
    }

    /** Stages in the order of a use case's life; one that would begin before an earlier one is left out. */
    private static Map<Stage, LocalDate> begun(
            RowCells row, Map<Target, LocalDate> found, LocalDate admitted, LocalDate ended) {
        Map<Stage, LocalDate> begun = new EnumMap<>(Stage.class);
        LocalDate before = admitted;
        String what = "the start";
        for (Map.Entry<Target, Stage> entry : STAGES.entrySet()) {
            LocalDate day = found.get(entry.getKey());
            if (day == null) {
                continue;
            }
            boolean early = day.isBefore(before);
            if (early || day.isAfter(ended)) {
                row.warn(
                        "dates-out-of-order",
                        row.place(entry.getKey()),
                        entry.getKey().word() + " is " + day
                                + (early ? ", before " + what + " on " + before : ", after the end on " + ended)
                                + "; left out",
                        "dates in the order of the stages",
                        "");
                continue;
            }
            begun.put(entry.getValue(), day);
            before = day;
            what = entry.getKey().word();
        }
        return begun;
    }

    private Optional<String> stage(RowCells row) {
        String text = row.text(Target.COURSE_STAGE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> said = RowCells.said(ask.words(), text).filter(Vocabulary.stages()::contains);
        Optional<Vocabulary.Choice> choice =
                said.map(value -> new Vocabulary.Choice(value, true)).or(() -> Vocabulary.stage(text));
        if (choice.isEmpty()) {
            row.warn(
                    "stage-unreadable",
                    row.place(Target.COURSE_STAGE),
                    "the stage is \"" + RowCells.brief(text) + "\"; left out",
                    "one of " + String.join(", ", Vocabulary.stages()),
                    Nearest.find(text, Vocabulary.stages()).orElse(""));
        } else if (!choice.get().certain()) {
            row.note(
                    "stage-guessed",
                    row.place(Target.COURSE_STAGE),
                    "\"" + RowCells.brief(text) + "\" was read as "
                            + choice.get().value());
        }
        return choice.map(Vocabulary.Choice::value);
    }

    private void kind(RowCells row) {
        String text = row.text(Target.COURSE_KIND);
        if (!text.isEmpty() && Vocabulary.kind(text).isEmpty()) {
            row.note(
                    "kind-unreadable",
                    row.place(Target.COURSE_KIND),
                    "the kind is \"" + RowCells.brief(text) + "\", neither implementation nor research");
        }
    }

    private void domain(RowCells row) {
        String text = row.text(Target.COURSE_DOMAIN);
        boolean known = text.isEmpty()
                || domains.isEmpty()
                || domains.stream()
                        .anyMatch(domain -> Titles.id(text).equals(Titles.id(domain.id()))
                                || Titles.plain(text).equals(Titles.plain(domain.name())));
        if (!known) {
            unknownDomains.merge(
                    text,
                    new Unknown(row.place(Target.COURSE_DOMAIN), 1),
                    (first, next) -> new Unknown(first.first, first.count + 1));
        }
    }

    /** What concerns several rows and is said once. */
    void report(List<Finding> findings) {
        dates.report(findings);
        List<String> known = new ArrayList<>();
        domains.forEach(domain -> known.add(domain.name().toLowerCase(Locale.ROOT)));
        unknownDomains.forEach((text, unknown) -> findings.add(new Finding(
                Severity.WARNING,
                "unknown-domain",
                unknown.first,
                "the company file has no domain \"" + RowCells.brief(text) + "\""
                        + (unknown.count == 1 ? "" : ", named in " + unknown.count + " rows")
                        + "; the dates were read all the same",
                "one of " + String.join(", ", domains.stream().map(Domain::id).toList()),
                Nearest.find(text.toLowerCase(Locale.ROOT), known).orElse(""))));
        if (fromRequest) {
            columns.of(Target.REQUESTED)
                    .ifPresent(column -> findings.add(new Finding(
                            Severity.WARNING,
                            "start-from-request",
                            columns.place(column),
                            "nothing but \"" + columns.title(column)
                                    + "\" says when use cases began; the wait for a decision counts as work",
                            "a column with the day on which work was agreed or began",
                            "")));
        }
    }
}
