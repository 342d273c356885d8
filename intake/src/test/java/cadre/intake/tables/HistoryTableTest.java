package cadre.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.core.work.Stage;
import cadre.intake.tables.TableImport.Column;
import cadre.intake.tables.TableImport.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTableTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final double MONTH = 365.25 / 12;

    @TempDir
    private Path folder;

    private HistoryTable read(String text) throws IOException {
        return read(text, HistoryTable.Question.guessing(AS_OF));
    }

    private HistoryTable read(String text, HistoryTable.Question question) throws IOException {
        Path file = folder.resolve("history.csv");
        Files.writeString(file, text);
        return HistoryTable.read(
                file, question, List.of(new Domain("search", "Search"), new Domain("pricing", "Pricing")));
    }

    private static History history(HistoryTable table) {
        assertThat(table.findings()).noneMatch(Finding::isError);
        return Objects.requireNonNull(table.history());
    }

    private static List<String> codes(HistoryTable table) {
        return table.findings().stream().map(Finding::code).toList();
    }

    private static Finding only(HistoryTable table, String code) {
        return table.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .reduce((a, b) -> {
                    throw new AssertionError("twice: " + a + " and " + b);
                })
                .orElseThrow(() -> new AssertionError("only " + table.findings()));
    }

    @Test
    void datesBecomeMonthsSinceTheFirstAdmission() throws IOException {
        HistoryTable table = read("""
                use case,domain,requested,admitted,framing,data,experiments,integration,deployment,adoption,production,stopped,reason
                Ranking,search,2024-11-01,2025-01-01,2025-01-10,2025-02-01,2025-03-01,2025-05-01,2025-06-01,2025-06-15,2025-07-01,,
                Elasticity,pricing,2024-12-01,2025-02-01,2025-02-05,2025-03-01,2025-04-01,,,,,2025-06-01,not good enough
                Spelling,search,2025-03-01,2025-04-01,2025-04-02,,,,,,,,
                """);
        History history = history(table);
        assertThat(table.findings()).isEmpty();
        assertThat(table.begin()).isEqualTo("2025-01-01");
        assertThat(table.cutOff()).isEqualTo("2026-01-01");
        assertThat(table.tally()).isEqualTo(new Tally(3, 3, 0));
        assertThat(table.reasons()).isEqualTo(Map.of("not good enough", 1));
        assertThat(history.months()).isCloseTo(365 / MONTH, within(1e-12));
        assertThat(history.courses())
                .extracting(Course::id, Course::end)
                .containsExactly(
                        tuple("elasticity", End.STOPPED),
                        tuple("ranking", End.PRODUCTION),
                        tuple("spelling", End.OPEN));
        Course ranking = history.courses().get(1);
        assertThat(ranking.admitted()).isZero();
        assertThat(ranking.ended()).isCloseTo(181 / MONTH, within(1e-12));
        assertThat(ranking.begun()).hasSize(6).containsEntry(Stage.FRAMING, 9 / MONTH);
        Course spelling = history.courses().get(2);
        assertThat(spelling.admitted()).isCloseTo(90 / MONTH, within(1e-12));
        assertThat(spelling.ended()).isEqualTo(history.months());
    }

    @ParameterizedTest
    @CsvSource({
        "Start date, started",
        "Admitted on, started",
        "Kick-off, started",
        "Projektbeginn, started",
        "Framing started on, framing",
        "Start of data collection, data",
        "Data start, data",
        "PoC date, experiments",
        "Entwicklung seit, experiments",
        "Integration begun, integration",
        "Umsetzung, integration",
        "Deployment started, deployment",
        "Roll-out start, adoption",
        "Go-live, production",
        "Go live date, production",
        "In production since, production",
        "Mise en production, production",
        "Date stopped, stopped",
        "abgebrochen am, stopped",
        "Created, requested",
        "Date of request, requested",
        "Idea, requested",
        "Resolved, ended",
        "Reason for stopping, reason",
        "Business area, domain",
        "Status, stage"
    })
    void titlesInOtherWords(String title, String use) throws IOException {
        HistoryTable table = read("Key;Anwendungsfall;" + title + "\nA;b;c\n");
        assertThat(table.columns()).extracting(Column::use).element(2).isEqualTo(use);
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() throws IOException {
        HistoryTable table = read("""
                name,domain,stage,started,data,experiments,production,stopped
                A,search,,2025-03-01,2025-02-01,2025-04-01,2025-05-01,
                B,serach,live,2025-03-01,,,2024-12-01,
                C,search,,2025-03-01,,,2026-05-01,
                D,,stuck in a drawer,03/2025,,,soon,
                A,search,,2025-06-01,,,,
                E,,stopped,2025-03-01,,,,
                F,,rejected,2025-03-01,,,,
                G,,,,,,,2025-03-01
                H,,,2025-01-01,,2025-03-01,2025-04-01,2025-02-01
                Total,,,,,,,
                """);
        assertThat(table.findings())
                .extracting(
                        finding -> finding.code(),
                        finding -> finding.place().line(),
                        finding -> finding.place().column())
                .containsExactly(
                        tuple("dates-out-of-order", 2, 5),
                        tuple("unknown-domain", 3, 2),
                        tuple("row-refused-order", 3, 7),
                        tuple("in-the-future", 4, 7),
                        tuple("stage-unreadable", 5, 3),
                        tuple("date-doubtful", 5, 4),
                        tuple("not-a-date", 5, 7),
                        tuple("row-refused-duplicate-key", 6, 0),
                        tuple("row-refused-no-end", 7, 3),
                        tuple("row-refused-not-admitted", 8, 3),
                        tuple("row-refused-no-start", 9, 4),
                        tuple("dates-out-of-order", 10, 8),
                        tuple("row-refused-total", 11, 0));
        assertThat(only(table, "unknown-domain").maybe()).isEqualTo("search");
        assertThat(only(table, "in-the-future").message())
                .isEqualTo("production is 2026-05-01, after the end of the history on 2026-01-01; left out");
        assertThat(table.tally()).isEqualTo(new Tally(10, 4, 6));
        assertThat(history(table).courses())
                .extracting(Course::id, Course::end)
                .containsExactly(
                        tuple("a", End.PRODUCTION),
                        tuple("c", End.OPEN),
                        tuple("d", End.OPEN),
                        tuple("h", End.PRODUCTION));
        assertThat(history(table).courses().getFirst().begun()).containsOnlyKeys(Stage.EXPERIMENTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty-file",
                "name,started,production|no-rows",
                "name started production\\nA 2025-01-01 2025-02-01|one-column",
                "started,production\\n2025-01-01,2025-02-01|no-key",
                "name,production\\nA,2025-02-01|no-start",
                "name,started,comment\\nA,2025-02-01,x|no-end",
                "name,started,resolved\\nA,2025-02-01,2025-03-01|no-end",
                "name,started,production\\nA,last year,never|no-rows",
                "name,started,production\\nA,2026-01-01,|no-time",
                "<html>|wrong-type",
                "name,started,production\\n\"A,2025-01-01,2025-02-01|bad-quotes"
            })
    void whatCannotBeUsedIsRefusedWithTheReason(String text, String code) throws IOException {
        HistoryTable table = read(text.replace("\\n", "\n"));
        assertThat(table.history()).isNull();
        assertThat(table.findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void severalMissingColumnsAreSaidAtOnce() throws IOException {
        assertThat(codes(read("comment,owner\nx,y\n"))).containsExactly("no-key", "no-start", "no-end");
    }

    @Test
    void aMarkAtTheBeginningCarriageReturnsSemicolonsAndLineBreaksInCells() throws IOException {
        HistoryTable table =
                read("\uFEFF\"Use\r\ncase\";Beginn;Produktion;Grund\r\n\"Two\r\nlines\";03.02.2025;25.12.2025;\r\n");
        assertThat(history(table).courses())
                .extracting(Course::id, course -> Math.round(course.lasted() * MONTH))
                .containsExactly(tuple("two-lines", 325L));
        assertThat(table.findings()).isEmpty();
    }

    @Test
    void oneCellThatShowsWhichNumberIsTheDayShowsItForAllColumns() throws IOException {
        HistoryTable table = read("name,started,production\nA,02/03/2025,04/05/2025\nB,01/01/2025,12/31/2025\n");
        assertThat(table.findings()).isEmpty();
        assertThat(table.begin()).isEqualTo("2025-01-01");
        // The third of February: 33 days after the first of January.
        assertThat(history(table).courses().getFirst().admitted()).isCloseTo(33 / MONTH, within(1e-12));
    }

    @Test
    void whatIsDoubtfulIsSaidOnceForEachColumn() throws IOException {
        HistoryTable table = read("""
                name,started,production
                A,45658,2025-05
                B,45689,2025-06
                C,45717,2025
                """);
        assertThat(only(table, "too-rough").place().line()).isEqualTo(4);
        assertThat(table.findings().stream()
                        .filter(finding -> finding.code().equals("date-doubtful"))
                        .map(Finding::message))
                .containsExactly(
                        "\"45658\": a spreadsheet's number of days, read as 2025-01-01; so are 2 more dates of started",
                        "\"2025-05\": the month only; its first day was taken; so is 1 more date of production");
        assertThat(history(table).courses())
                .extracting(Course::end)
                .containsExactly(End.PRODUCTION, End.PRODUCTION, End.OPEN);
    }

    @Test
    void theMonthOfTheStartIsNotBeforeTheStart() throws IOException {
        HistoryTable table = read("name,started,production\nA,2025-03-15,2025-03\n");
        assertThat(history(table).courses().getFirst().lasted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# made up; as of 2025-12-31",
                "Stand: 31.12.2025",
                "Use cases, cut-off 2025-12-31 (complete)",
                "as of 31 December 2025"
            })
    void aLineAboveTheTitlesNamesTheEnd(String line) throws IOException {
        HistoryTable table = read(
                line + "\nname,started,production\nA,2025-03-15,2025-04-13\n", HistoryTable.Question.guessing(null));
        assertThat(table.cutOff()).isEqualTo("2025-12-31");
        assertThat(table.findings()).isEmpty();
    }

    @Test
    void withoutAnEndTheLatestDateIsTakenAndSaid() throws IOException {
        HistoryTable.Question open = HistoryTable.Question.guessing(null);
        HistoryTable table = read("name,started,production\nA,2025-03-15,2025-04-13\n", open);
        assertThat(table.cutOff()).isEqualTo("2025-04-13");
        assertThat(codes(table)).containsExactly("end-guessed");
        HistoryTable typo = read("name,started,production\nA,2025-03-15,2062-04-13\n", open);
        assertThat(typo.history()).isNull();
        assertThat(only(typo, "end-unclear").maybe()).isEqualTo("--as-of 2025-03-15");
    }

    @Test
    void exportsOfTicketsSayTheOutcomeInTheStatus() throws IOException {
        HistoryTable table = read("""
                Key,Summary,Status,Created,Resolved
                UC-1,Ranking,Done,2025-01-01,2025-05-01
                UC-2,Spelling,Cancelled,2025-01-11,2025-02-01
                UC-3,Boosts,In progress,2025-02-01,
                UC-4,Facets,Backlog,2025-02-02,
                UC-5,Synonyms,,2025-02-02,2025-03-02
                """);
        assertThat(codes(table))
                .containsExactly("start-from-request", "row-refused-not-admitted", "row-refused-no-end");
        assertThat(history(table).courses())
                .extracting(Course::id, Course::end)
                .containsExactly(tuple("uc-1", End.PRODUCTION), tuple("uc-2", End.STOPPED), tuple("uc-3", End.OPEN));
    }

    @Test
    void columnsAndWordsAsTheUserSays() throws IOException {
        HistoryTable table = read(
                "name,T0,T1,Comment,Lage\nA,2025-01-01,2025-02-01,x,im Schrank\n",
                new HistoryTable.Question(
                        Map.of("T0", "started", "t1", "stopped", "Comment", "production", "Lage", "stage"),
                        Map.of("im Schrank", "stopped"),
                        AS_OF));
        assertThat(codes(table)).containsExactly("not-a-date");
        assertThat(history(table).courses()).extracting(Course::end).containsExactly(End.STOPPED);
    }

    @Test
    void aMistypedMappingIsAnError() throws IOException {
        HistoryTable table = read(
                "name,T0,T1\nA,2025-01-01,2025-02-01\n",
                new HistoryTable.Question(Map.of("T0", "startet", "T1", "production"), Map.of(), AS_OF));
        assertThat(only(table, "unknown-field").maybe()).isEqualTo("started");
    }

    @Test
    void workbooks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("History");
            List<String> titles = List.of("Use case", "Started", "Production");
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(0, i, titles.get(i));
            }
            sheet.value(1, 0, "Ranking");
            sheet.value(1, 1, LocalDate.of(2025, 1, 1));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 45689);
        }
        Path file = folder.resolve("history.xlsx");
        Files.write(file, bytes.toByteArray());
        HistoryTable table = HistoryTable.read(file, HistoryTable.Question.guessing(AS_OF), List.of());
        assertThat(history(table).courses().getFirst().lasted()).isCloseTo(31 / MONTH, within(1e-12));
        assertThat(codes(table)).containsExactly("date-doubtful");
    }

    @Test
    void westernEuropeanBytesAreRead() throws IOException {
        Path file = folder.resolve("history.csv");
        Files.write(
                file, "Name;Start;Produktion\nPrüfung;01.02.2025;01.03.2025\n".getBytes(StandardCharsets.ISO_8859_1));
        HistoryTable table = HistoryTable.read(file, HistoryTable.Question.guessing(AS_OF), List.of());
        assertThat(history(table).courses().getFirst().id()).isEqualTo("prufung");
    }

    @Test
    void questionsAreNoTitlesOfDates() throws IOException {
        HistoryTable table =
                read("name,started,production,\"Is there documentation for the model training and evaluation data"
                        + " that shows where it came from?\"\nA,2025-01-01,2025-02-01,yes\n");
        assertThat(table.findings()).isEmpty();
        assertThat(table.columns()).extracting(Column::use).containsExactly("name", "started", "production", "");
    }
}
