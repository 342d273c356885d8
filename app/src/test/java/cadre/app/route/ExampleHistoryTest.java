package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Prior;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Calendar;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.core.work.Portfolio;
import cadre.engine.simulate.Simulator;
import cadre.engine.simulate.Trace;
import cadre.intake.files.CompanyFiles;
import cadre.intake.tables.HistoryTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code examples/history.csv} is what the simulation says of {@code examples/larger-startup.yaml} with parameters that its
 * first line names, so that a reader can see whether {@code cadre calibrate} finds them. Written anew, like the reports of the
 * examples, with {@code -Dcadre.golden=write}.
 */
class ExampleHistoryTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final long SEED = 7;
    private static final double TIME_SCALE = 0.9;
    private static final double HOP_TIME = 6;
    private static final LocalDate BEGIN = LocalDate.of(2019, 7, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 5);
    private static final double DAYS_PER_MONTH = 365.25 / 12;
    /** Two dates are rounded to days where one time is compared. */
    private static final double DAY = 2 / DAYS_PER_MONTH;

    /** Product areas of the example with things that such areas wish for. */
    private static final Map<String, String> WISHES = new TreeMap<>(
            Map.of(
                    "search",
                            "ranking of results|spelling of queries|synonyms|related searches|facets by intent|image search|query"
                                    + " completion|freshness of results|search in reviews|seasonal ranking|colour search|zero-result"
                                    + " pages|brand detection|size advice|voice search|trending queries|duplicate offers|language of"
                                    + " queries|personal ranking|search by need|query categories|result snippets|spam in offers|long"
                                    + " queries|similar products",
                    "pricing",
                            "price elasticity|markdown timing|competitor matching|bundle prices|coupon targeting|price of"
                                    + " shipping|clearance|price display|dynamic minimums|basket thresholds|promotion effects|price"
                                    + " changes of suppliers|regional prices|price rounding|discount fraud|demand at price|price"
                                    + " alerts|new-product prices|loyalty discounts|price tests|rebate forecasts|margin"
                                    + " outliers|returns in prices|price history|subscription prices",
                    "support",
                            "routing of tickets|reply suggestions|tone of messages|refund triage|summaries of calls|language of"
                                    + " tickets|duplicate tickets|churn after contact|delivery questions|escalation risk|topic"
                                    + " trends|invoice questions|return reasons|help search|agent load|first answers|complaint"
                                    + " detection|chat hand-over|address changes|warranty checks|photo of damage|survey"
                                    + " answers|phishing reports|self-service hints|callback times",
                    "logistics",
                            "demand forecast|delivery promise|route planning|stock levels|returns forecast|parcel size|late"
                                    + " deliveries|pick paths|supplier delays|damage risk|slot booking|peak staffing|customs"
                                    + " codes|address quality|packaging choice|reorder points|carrier choice|dock times|dead"
                                    + " stock|theft detection|label reading|pallet building|cold chain|last mile|vehicle upkeep"));

    /** What the company would have written down of one use case, in microdays. */
    private static final class Row {
        private final Map<Trace.What, Long> first = new EnumMap<>(Trace.What.class);
        private String trouble = "no success in time";
    }

    private static final List<Trace.What> STAGES = List.of(
            Trace.What.FRAMING,
            Trace.What.DATA,
            Trace.What.EXPERIMENTS,
            Trace.What.INTEGRATION,
            Trace.What.DEPLOYMENT,
            Trace.What.ADOPTION);

    private static Case company() {
        return CompanyFiles.read(EXAMPLES.resolve("larger-startup.yaml")).get();
    }

    private static Scenario scenario() {
        Case company = company();
        Map<Parameter, Prior> truth = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            truth.put(parameter, new Prior.Fixed(parameter.prior().median()));
        }
        truth.put(Parameter.TIME_SCALE, new Prior.Fixed(TIME_SCALE));
        truth.put(Parameter.HOP_TIME, new Prior.Fixed(HOP_TIME));
        int months = (int) Math.ceil((END.toEpochDay() - BEGIN.toEpochDay()) / DAYS_PER_MONTH);
        return new Case(
                        company.company(),
                        new Portfolio(List.of(), company.portfolio().demand()),
                        new Scenario.Settings(months, Scenario.Start.STEADY, truth),
                        company.inputs(),
                        company.assumptions())
                .under(StructureKind.OWN);
    }

    private static LocalDate day(long microdays) {
        double months = (double) microdays / Calendar.MICRODAYS_PER_DAY / Calendar.DAYS_PER_MONTH;
        return BEGIN.plusDays((long) (months * DAYS_PER_MONTH));
    }

    private static Map<Integer, Row> rows() {
        Map<Integer, Row> rows = new TreeMap<>();
        Simulator.trace(scenario(), SEED, 0, 0, (microdays, useCase, what, group, person) -> {
            if (useCase < 0 || day(microdays).isAfter(END)) {
                return;
            }
            if (what == Trace.What.REQUESTED) {
                rows.put(useCase, new Row());
            }
            Row row = rows.get(useCase);
            if (row == null) {
                return; // under way when the simulation began
            }
            row.first.putIfAbsent(what, microdays);
            switch (what) {
                case WRONG_TARGET -> row.trouble = "the wrong thing was built";
                case BELOW_NEED -> row.trouble = "not good enough";
                case REFUSED -> row.trouble = "not taken up";
                default -> {
                    // says nothing about why
                }
            }
        });
        rows.values().removeIf(row -> !row.first.containsKey(Trace.What.ADMITTED));
        return rows;
    }

    private static String text() {
        StringBuilder text =
                new StringBuilder("# Made up: simulated by Cadre from larger-startup.yaml with seed " + SEED
                        + "; every parameter at the median of its prior but time-scale " + TIME_SCALE + " and hop-time "
                        + HOP_TIME
                        + "; names and domains are invented. As of " + END + "\n");
        text.append(
                "use case,domain,requested,started,framing,data,experiments,integration,deployment,adoption,production,"
                        + "stopped,reason\n");
        List<String> domains = List.copyOf(WISHES.keySet());
        List<Row> rows = new ArrayList<>(rows().values());
        rows.sort(Comparator.comparing(row -> row.first.get(Trace.What.ADMITTED)));
        for (int i = 0; i < rows.size(); i++) {
            String domain = domains.get(i % domains.size());
            String[] wishes = Objects.requireNonNull(WISHES.get(domain)).split("\\|", -1);
            String wish = wishes[i / domains.size()];
            text.append(wish.substring(0, 1).toUpperCase(Locale.ROOT) + wish.substring(1))
                    .append(',')
                    .append(domain);
            Row row = rows.get(i);
            cell(text, row, Trace.What.REQUESTED);
            cell(text, row, Trace.What.ADMITTED);
            STAGES.forEach(stage -> cell(text, row, stage));
            cell(text, row, Trace.What.IN_PRODUCTION);
            boolean stopped =
                    row.first.containsKey(Trace.What.STOPPED) && !row.first.containsKey(Trace.What.IN_PRODUCTION);
            cell(text, row, stopped ? Trace.What.STOPPED : Trace.What.LEFT);
            text.append(',').append(stopped ? row.trouble : "").append('\n');
        }
        return text.toString();
    }

    private static void cell(StringBuilder text, Row row, Trace.What what) {
        Long at = row.first.get(what);
        text.append(',').append(at == null ? "" : day(at).toString());
    }

    @Test
    void theFileIsWhatTheSimulationSays() throws Exception {
        Path file = EXAMPLES.resolve("history.csv");
        if ("write".equals(System.getProperty("cadre.golden"))) {
            Files.writeString(file, text());
        }
        assertThat(text().lines().toList())
                .as("look at the difference, then run the command in CONTRIBUTING.md")
                .containsExactlyElementsOf(Files.readAllLines(file));
    }

    @Test
    void itIsReadWithoutAFindingAndHasUseCasesOfEveryEnd() {
        HistoryTable table = HistoryTable.read(
                EXAMPLES.resolve("history.csv"),
                HistoryTable.Question.guessing(null),
                company().company().domains());
        assertThat(table.findings()).isEmpty();
        assertThat(table.cutOff()).isEqualTo(END);
        History history = Objects.requireNonNull(table.history());
        assertThat(history.courses()).hasSizeBetween(60, 120);
        assertThat(history.count(End.PRODUCTION)).isGreaterThan(15);
        assertThat(history.count(End.STOPPED)).isGreaterThan(5);
        assertThat(history.count(End.OPEN)).isGreaterThan(5);
    }

    /** From the simulation through a table of dates and back, to the day. */
    @Test
    void theTableLosesNothingOfTheHistoryButHours() {
        History history = Objects.requireNonNull(
                HistoryTable.read(EXAMPLES.resolve("history.csv"), HistoryTable.Question.guessing(null), List.of())
                        .history());
        HistoryTrace trace = new HistoryTrace();
        Simulator.trace(scenario(), SEED, 0, 0, trace);
        History direct = trace.history(history.months());
        assertThat(history.courses()).hasSameSizeAs(direct.courses());
        for (Course course : direct.courses()) {
            assertThat(history.courses().stream().filter(other -> isSame(course, other)))
                    .as("%s", course)
                    .isNotEmpty();
        }
    }

    private static boolean isSame(Course one, Course other) {
        return one.end() == other.end()
                && one.begun().keySet().equals(other.begun().keySet())
                && Math.abs(one.admitted() - other.admitted()) < DAY
                && Math.abs(one.ended() - other.ended()) < DAY;
    }
}
