package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.intake.files.CompanyFiles;
import cadre.intake.files.CompanySchema;
import cadre.intake.files.Field;
import cadre.intake.files.Fields;
import cadre.intake.files.Roles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands init, check, explain and schema, from the arguments to what is printed and written. */
class CompanyFileCommandsTest {

    private static final Path EXAMPLE = Path.of("../examples/larger-startup.yaml");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Interruption interruption = new Interruption();

    private int run(String... arguments) {
        return Main.run(
                arguments,
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, interruption));
    }

    private int runWithAnswers(String typed, String... arguments) {
        Terminal.Facts watched = new Terminal.Facts(true, false, false, false, 100);
        return Main.run(
                arguments,
                new Terminal(
                        new BufferedReader(new StringReader(typed)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        watched,
                        interruption));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    // check

    @Test
    void checkSaysWhatAFileContains() {
        assertThat(run("check", EXAMPLE.toString())).isZero();
        assertThat(out.toString())
                .contains("larger-startup.yaml can be used")
                .contains("40 people (16 in ML), 5 teams, 4 domains, 6 use cases, 18 requests a year, 36 months")
                .contains("0 errors, 0 warnings, 1 note.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checkEndsWithZeroWhereThereAreOnlyWarnings() throws IOException {
        assertThat(run("check", file("a.yaml", "cadre: 1\npeople: [3 × data-scientist]\n")))
                .isZero();
        assertThat(out.toString())
                .contains("a.yaml:2:9: warning: nobody has the skill product")
                .contains("2 warnings");
    }

    @Test
    void checkPrintsAllErrorsAtOnceBeforeTheWarnings() throws IOException {
        String text = "cadre: 1\npeople:\n  - {role: ml-enginer}\n  - {role: designer, fte: 40}\nteams: [{id: a}]\n";
        assertThat(run("check", file("a.yaml", text))).isEqualTo(1);
        assertThat(out.toString())
                .contains("a.yaml cannot be used")
                .containsSubsequence(
                        "a.yaml:3:12: error: role is \"ml-enginer\" [unknown-role]",
                        "    expected: one of ",
                        "    Maybe ml-engineer",
                        "a.yaml:4:27: error: fte is 40 [out-of-range]",
                        "    Maybe 0.4 or 40 %",
                        "2 errors, 0 warnings, 0 notes.");
    }

    @Test
    void checkOfSeveralFilesEndsWithOneWhenAnyIsWrong() throws IOException {
        assertThat(run("check", EXAMPLE.toString(), file("empty.yaml", ""))).isEqualTo(1);
        assertThat(out.toString()).contains("larger-startup.yaml can be used", "empty.yaml cannot be used");
    }

    @Test
    void checkOfAMissingFileNamesItsNeighbour() throws IOException {
        file("company.yaml", "cadre: 1\n");
        assertThat(run("check", file("compnay.yaml"))).isEqualTo(1);
        assertThat(out.toString()).contains("there is no such file").contains("Maybe company.yaml");
    }

    @Test
    void checkListsAssumptions() throws IOException {
        assertThat(run("check", "--assumptions", file("a.yaml", "cadre: 1\npeople: [2 × ml-engineer, designer]\n")))
                .isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "people[].cost 2 105000 a year for regular ml-engineer",
                        "people[].busy 1 50 % for people who are not ML people",
                        "demand.per_year 1 2 requests a year, one for each ML person",
                        "horizon_months 1 36 months");
    }

    @Test
    void checkAsJsonCanBeReadByPrograms() throws IOException {
        assertThat(run("check", "--json", file("a.yaml", "cadre: 1\npeople: [{role: desiner}]\n")))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{")
                .contains("\"usable\": false")
                .contains("\"errors\": 1")
                .contains("\"code\": \"unknown-role\"")
                .contains("\"line\": 2")
                .contains("\"column\": 17")
                .contains("\"maybe\": \"designer\"");
    }

    @Test
    void checkWithoutAFileIsNotUnderstood() {
        assertThat(run("check")).isEqualTo(2);
        assertThat(err.toString()).contains("FILE");
    }

    // explain

    static Stream<String> words() {
        Stream<String> fields = Fields.all().stream().map(Field::path);
        Stream<String> parameters = Arrays.stream(Parameter.values()).map(Parameter::id);
        return Stream.concat(fields, Stream.concat(parameters, Roles.names().stream()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyFieldParameterAndRoleIsExplained(String word) {
        assertThat(run("explain", word)).isZero();
        assertThat(out.toString()).contains(word.replace("[]", ""));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void explainOfAFieldSaysUnitDefaultRangeAndExample() {
        assertThat(run("explain", "people.busy")).isZero();
        assertThat(out.toString())
                .contains("part of working time owed to something else")
                .contains("value    a part of a whole, 0 to 1, or a percentage such as 40 %")
                .contains("default  0; 0.5 for roles that are not ML")
                .contains("example  busy: 50 %");
    }

    @Test
    void explainOfANameFindsEveryFieldOfThatName() {
        assertThat(run("explain", "value-per-month")).isZero();
        assertThat(out.toString()).contains("use_cases.value_per_month", "demand.value_per_month");
    }

    @Test
    void explainOfASectionListsItsFields() {
        assertThat(run("explain", "teams")).isZero();
        assertThat(out.toString()).contains("teams.serves", "teams.takes_requests", "teams.stack");
    }

    @Test
    void explainWithoutANameListsAll() {
        assertThat(run("explain")).isZero();
        assertThat(out.toString())
                .contains(Fields.all().stream()
                        .map(field -> field.path().replace("[]", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"people.cots, people.cost", "horizon, horizon_months", "ml-enginer, ml-engineer", "hoptime, hop-time"})
    void explainOfAnUnknownNameSuggestsTheNearest(String word, String meant) {
        assertThat(run("explain", word)).isEqualTo(2);
        assertThat(err.toString()).contains("'" + word + "'").contains("Maybe cadre explain " + meant);
    }

    // schema

    @Test
    void schemaIsPrintedOrWritten() throws IOException {
        assertThat(run("schema")).isZero();
        assertThat(out.toString()).isEqualTo(CompanySchema.text());
        assertThat(run("schema", "-o", file("s.json"))).isZero();
        assertThat(folder.resolve("s.json")).hasContent(CompanySchema.text());
    }

    // init

    private Case written(String name) {
        CompanyFiles.Reading reading = CompanyFiles.read(folder.resolve(name));
        assertThat(reading.findings()).noneMatch(finding -> finding.isError());
        return reading.get();
    }

    @Test
    void initFromOptionsWritesWhatTheySay() {
        assertThat(run(
                        "init",
                        file("c.yaml"),
                        "--yes",
                        "--name",
                        "A \"b\": #c",
                        "--kind",
                        "enterprise",
                        "--currency",
                        "USD",
                        "--domains",
                        "search, pricing",
                        "--ml",
                        "6",
                        "--software",
                        "8",
                        "--product",
                        "2",
                        "--research-share",
                        "25 %",
                        "--per-year",
                        "15",
                        "--value",
                        "1000,2000,9000",
                        "--horizon",
                        "24",
                        "--people",
                        "4 × data-scientist, senior share 50 %"))
                .isZero();
        Case c = written("c.yaml");
        assertThat(c.company().profile().name()).isEqualTo("A \"b\": #c");
        assertThat(c.company().profile().currency()).isEqualTo("USD");
        assertThat(c.company().domains()).extracting(d -> d.id()).containsExactly("search", "pricing");
        // 6 ML engineers, 8 software, 1 designer, 2 product, 2 experts by default, 4 data scientists
        assertThat(c.company().seats()).hasSize(23).filteredOn(s -> s.isMl()).hasSize(10);
        assertThat(c.portfolio().demand().researchShare().value()).isEqualTo(0.25);
        assertThat(c.portfolio().demand().arrivalsPerYear()).isEqualTo(15);
        assertThat(c.portfolio().demand().valuePerMonth())
                .isNotNull()
                .satisfies(v -> assertThat(v.high()).isEqualTo(9000));
        assertThat(c.settings().horizonMonths()).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"central", "squads", "unsaid"})
    void initWritesTodaysTeams(String today) {
        assertThat(run("init", file("c.yaml"), "-y", "--domains", "a,b,c", "--ml", "7", "--today", today))
                .isZero();
        Case c = written("c.yaml");
        assertThat(c.company().teams()).hasSize(today.equals("unsaid") ? 0 : today.equals("central") ? 2 : 3);
        assertThat(c.company().seats()).hasSize(7 + 4 + 1 + 2 + 2);
        if (today.equals("squads")) {
            // 7 ML engineers round three teams: 3, 2, 2
            assertThat(c.company().seats().stream().filter(s -> s.isMl() && "a".equals(s.home())))
                    .hasSize(3);
        }
    }

    @Test
    void initShowsEveryFieldWithItsMeaning() throws IOException {
        assertThat(run("init", file("c.yaml"), "--yes")).isZero();
        String text = Files.readString(folder.resolve("c.yaml"));
        assertThat(Fields.all()).allSatisfy(field -> {
            assertThat(text).containsPattern("(?m)^[# -]*" + field.name() + ":");
            assertThat(text).contains(field.meaning());
        });
    }

    @Test
    void everyCommentOfInitIsRightWhenItIsReadAlone() throws IOException {
        assertThat(run("init", file("c.yaml"), "--yes", "--domains", "search,pricing"))
                .isZero();
        List<String> open = new ArrayList<>();
        for (String section : List.of("practices", "parameters")) {
            boolean inside = false;
            for (String line : Files.readAllLines(folder.resolve("c.yaml"))) {
                inside = line.startsWith("# " + section + ":") || (inside && line.startsWith("#   "));
                if (inside) {
                    open.add(line.substring(2));
                }
            }
        }
        assertThat(open).hasSizeGreaterThan(12);
        String name = file("d.yaml", "cadre: 1\npeople: [2 × ml-engineer]\n" + String.join("\n", open) + "\n");
        assertThat(CompanyFiles.read(Path.of(name)).findings()).noneMatch(finding -> finding.isError());
    }

    @Test
    void initAsksAndAsksAgain() {
        String typed = "Acme\nentreprise\nenterprise\n\nsearch\n3\n0\n0\n0\n2\n0\n1\n1\nsquad\nunsaid\n10\n\n\n\n";
        assertThat(runWithAnswers(typed, "init", file("c.yaml"))).isZero();
        assertThat(err.toString())
                .contains("Name of the company [Unnamed company]: ")
                .contains("error: kind is \"entreprise\"")
                .contains("Maybe enterprise")
                .contains("error: it is 'squad'")
                .contains("Maybe squads");
        Case c = written("c.yaml");
        assertThat(c.company().profile().name()).isEqualTo("Acme");
        assertThat(c.company().seats()).hasSize(7);
        assertThat(c.portfolio().demand().arrivalsPerYear()).isEqualTo(10);
    }

    @Test
    void initTakesDefaultsWhenTheInputEnds() {
        assertThat(runWithAnswers("", "init", file("c.yaml"))).isZero();
        assertThat(written("c.yaml").company().seats()).hasSize(13);
    }

    @Test
    void initDoesNotReplaceAFileUnlessForced() throws IOException {
        String name = file("c.yaml", "mine");
        assertThat(run("init", name, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("is there already").contains("--force");
        assertThat(folder.resolve("c.yaml")).hasContent("mine");
        assertThat(run("init", name, "--yes", "--force")).isZero();
        written("c.yaml");
    }

    @Test
    void aStopWritesNothing() {
        interruption.request();
        assertThat(run("init", file("c.yaml"), "--yes")).isEqualTo(130);
        assertThat(folder.resolve("c.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kind|entreprise|Maybe --kind 'enterprise'",
                "--currency|€|Maybe --currency 'EUR'",
                "--domains|my domain|Maybe --domains 'my-domain'",
                "--ml|-3|Maybe --ml '3'",
                "--ml|many|a whole number",
                "--research-share|30|Maybe --research-share '0.3 or 30 %'",
                "--per-year|12k|Maybe --per-year '12000'",
                "--value|9,5,1|low ≤ likely ≤ high",
                "--horizon|0|1 to 240",
                "--people|3 × wizard|one of data-engineer",
                "--today|squad|Maybe --today squads"
            })
    void aWrongOptionIsRefusedWithWhatWasMeant(String option, String given, String said) {
        assertThat(run("init", file("c.yaml"), "--yes", option, given)).isEqualTo(2);
        assertThat(err.toString()).contains(said);
        assertThat(folder.resolve("c.yaml")).doesNotExist();
    }
}
