package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Input;
import cadre.core.numerics.Prior;
import cadre.core.plan.Calibrated;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

    private static final String COMPANY = """
            cadre: 1
            company: {name: Tiny, kind: larger-startup, currency: EUR}
            people: ["4 × ml-engineer", "2 × software-engineer", "1 × product-manager", "1 × data-engineer"]
            demand: {per_year: 12}
            posterior: posterior.csv
            """;

    private static final String HEAD = """
            # cadre posterior 1
            # version: 1.2.3
            # company: tiny.yaml sha256:00
            # history: history.csv sha256:00
            # seed: 1
            # use cases: 90
            # finished use cases: 84
            """;

    @TempDir
    private Path folder;

    private CompanyFiles.Reading read(String company, String posterior) throws IOException {
        Files.writeString(folder.resolve("posterior.csv"), posterior);
        return CompanyFiles.read(Files.writeString(folder.resolve("tiny.yaml"), company), "1.2.3");
    }

    /** Rows in which hop-time is always ten times time-scale. */
    private static String rows(int count) {
        StringBuilder text = new StringBuilder(HEAD + "draw,time-scale,hop-time\n");
        for (int i = 1; i <= count; i++) {
            text.append(i + "," + i / 100.0 + "," + i / 10.0 + "\n");
        }
        return text.toString();
    }

    private static Prior.Sampled sampled(Case found, Parameter parameter) {
        return (Prior.Sampled) found.settings().prior(parameter);
    }

    private static List<String> codes(CompanyFiles.Reading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    @Test
    void wholeRowsReplaceThePriors() throws IOException {
        CompanyFiles.Reading reading = read(COMPANY, rows(200));
        Case found = reading.get();
        assertThat(codes(reading)).containsExactly("posterior-used");
        assertThat(reading.findings().getFirst().message())
                .isEqualTo("2 parameters are drawn from what was learnt from 84 finished use cases");
        assertThat(found.settings().priors()).containsOnlyKeys(Parameter.TIME_SCALE, Parameter.HOP_TIME);
        for (double u : new double[] {0.001, 0.3, 0.777, 0.999}) {
            assertThat(sampled(found, Parameter.HOP_TIME).row(u))
                    .isEqualTo(Math.rint(sampled(found, Parameter.TIME_SCALE).row(u) * 100) / 10);
        }
        Calibrated calibrated = Objects.requireNonNull(found.calibrated());
        assertThat(calibrated.from()).isEqualTo("84 finished use cases");
        assertThat(calibrated.rows()).isEqualTo(200);
        assertThat(found.inputs()).hasSize(2).last().isEqualTo(new Input(calibrated.file(), calibrated.sha256()));
        assertThat(calibrated.sha256())
                .isEqualTo(Input.of("posterior.csv", Files.readAllBytes(folder.resolve("posterior.csv")))
                        .sha256());
    }

    @Test
    void withoutTheFieldNothingIsReadAndNothingLearnt() throws IOException {
        CompanyFiles.Reading reading = read(COMPANY.replace("posterior:", "# posterior:"), "rubbish");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.get().calibrated()).isNull();
        assertThat(reading.get().settings().priors()).isEmpty();
        assertThat(reading.get().inputs()).hasSize(1);
    }

    @Test
    void whatTheCompanyFileSaysItselfWins() throws IOException {
        CompanyFiles.Reading reading = read(COMPANY + "parameters: {hop-time: 4}\n", rows(200));
        assertThat(reading.findings())
                .extracting(Finding::code, finding -> finding.place().line())
                .containsExactly(tuple("posterior-used", 5), tuple("learnt-and-said", 6));
        assertThat(reading.get().settings().prior(Parameter.HOP_TIME)).isEqualTo(new Prior.Fixed(4));
        assertThat(Objects.requireNonNull(reading.get().calibrated()).parameters())
                .containsExactly(Parameter.TIME_SCALE);
        CompanyFiles.Reading all = read(COMPANY + "parameters: {hop-time: 4, time-scale: 1}\n", rows(200));
        assertThat(codes(all)).containsExactly("posterior-unused", "learnt-and-said", "learnt-and-said");
        assertThat(all.get().calibrated()).isNull();
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() throws IOException {
        String text = rows(30).replace("time-scale,hop-time", "time-scal,hop-time,success-scale,hop-time")
                .replace("\n3,0.03,0.3\n", "\n3,0.03,0.3,NaN,1\n")
                .replaceAll("(?m)^(4,.*)$", "$1,0,9,1")
                .replaceAll("(?m)^(5,.*)$", "$1,-1,1")
                .replaceAll("(?m)^(6,.*)$", "$1,\"0,91\",1");
        CompanyFiles.Reading reading = read(COMPANY.replace("per_year: 12", "per_year: -1"), text);
        assertThat(reading.found()).isNull();
        assertThat(reading.findings())
                .filteredOn(finding ->
                        finding.place().line() != 0 && finding.place().line() < 15)
                .extracting(
                        finding -> finding.place().line(),
                        finding -> finding.place().column(),
                        Finding::code,
                        Finding::maybe)
                .containsExactly(
                        tuple(8, 2, "unknown-parameter", "time-scale"),
                        tuple(8, 5, "duplicate-column", ""),
                        tuple(9, 0, "ragged-row", ""),
                        tuple(10, 0, "ragged-row", ""),
                        tuple(11, 4, "not-a-number", ""),
                        tuple(12, 0, "ragged-row", ""),
                        tuple(13, 4, "out-of-range", "1"),
                        tuple(14, 4, "not-a-number", "0.91"),
                        tuple(4, 20, "out-of-range", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "use case,started,production|not-a-posterior",
                "# cadre posterior 2\\ndraw,time-scale|newer-version",
                "# cadre posterior 1\\n# seed: 1|no-titles",
                "# cadre posterior 1\\ndraw,time-scale\\n1,1|too-few-rows",
                "# cadre posterior 1\\ndraw\\n1|no-parameters",
                "''|empty-file"
            })
    void whatCannotBeUsedIsAnError(String text, String code) throws IOException {
        CompanyFiles.Reading reading = read(COMPANY, text.replace("\\n", "\n"));
        assertThat(reading.found()).isNull();
        assertThat(codes(reading)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"nowhere.csv, no-file", "../posterior.csv, include-outside", "[a], wrong-type", "., no-file"})
    void theFileHasToBeThere(String name, String code) throws IOException {
        CompanyFiles.Reading reading = read(COMPANY.replace("posterior.csv", name), rows(30));
        assertThat(reading.found()).isNull();
        assertThat(reading.findings())
                .extracting(Finding::code, finding -> finding.place().line())
                .containsExactly(tuple(code, 5));
    }

    @Test
    void whatIsDoubtfulIsAWarning() throws IOException {
        String text = rows(40).replace("1.2.3", "1.2.2").replace("# seed: 1", "# seed: 1\n# parameters: 3\n# rows: 41");
        CompanyFiles.Reading reading = read(COMPANY, text);
        assertThat(reading.found()).isNotNull();
        assertThat(codes(reading))
                .containsExactlyInAnyOrder(
                        "few-rows", "rows-dropped", "other-version", "columns-dropped", "posterior-used");
        assertThat(CompanyFiles.read(folder.resolve("tiny.yaml")).findings())
                .as("without a version to compare with")
                .extracting(Finding::code)
                .doesNotContain("other-version");
    }

    @Test
    void savedByASpreadsheetItIsStillTheSame() throws IOException {
        Case plain = read(COMPANY, rows(200)).get();
        String saved =
                "\uFEFF" + rows(200).replace("\n", "\r\n").replace(',', ';').replaceAll("(?m)^(#.*)\r$", "$1;;\r");
        Case spreadsheet = read(COMPANY, saved).get();
        for (double u : new double[] {0.1, 0.5, 0.9}) {
            assertThat(sampled(spreadsheet, Parameter.HOP_TIME).row(u))
                    .isEqualTo(sampled(plain, Parameter.HOP_TIME).row(u));
        }
        assertThat(Objects.requireNonNull(spreadsheet.calibrated()).from()).isEqualTo("84 finished use cases");
    }

    /** The tail of a prior may lie where nobody would put the parameter by hand; what was learnt may lie there too. */
    @Test
    void whatThePriorGivesCanBeRead() throws IOException {
        assertThat(Parameter.TEAM_SIZE_COST.prior().quantile(1 - 1e-9)).isGreaterThan(1.1);
        String text = HEAD + "draw,team-size-cost\n" + "1,1.05\n".repeat(200);
        assertThat(codes(read(COMPANY, text))).containsExactly("posterior-used");
        assertThat(codes(read(COMPANY, text.replace("1.05", "1.9")))).containsOnly("out-of-range");
    }
}
