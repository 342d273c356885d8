package cadre.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Terminal terminal(Terminal.Facts facts) {
        return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), facts, new Interruption());
    }

    @Test
    void findingsComeWorstFirstWithCountsAtTheEnd() {
        Place place = new Place("acme.yaml", 12, 3);
        terminal(Terminal.Facts.PIPED)
                .printFindings(List.of(
                        new Finding(Severity.NOTE, "default", place, "currency not given, EUR taken", "", ""),
                        new Finding(
                                Severity.ERROR, "unknown-key", place, "unknown key 'poeple'", "a known key", "people"),
                        new Finding(Severity.WARNING, "large", new Place("acme.yaml", 0, 0), "900 people", "", ""),
                        new Finding(Severity.ERROR, "type", place, "'x' is no number", "a number", "")));
        assertThat(out.toString().lines())
                .containsExactly(
                        "acme.yaml:12:3: error: unknown key 'poeple' [unknown-key]",
                        "    expected: a known key",
                        "    Maybe people",
                        "acme.yaml:12:3: error: 'x' is no number [type]",
                        "    expected: a number",
                        "acme.yaml: warning: 900 people [large]",
                        "acme.yaml:12:3: note: currency not given, EUR taken [default]",
                        "2 errors, 1 warning, 1 note.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void noFindingsSaySo() {
        terminal(Terminal.Facts.PIPED).printFindings(List.of());
        assertThat(out.toString().strip()).isEqualTo("No findings.");
    }

    @Test
    void findingsBesideTheAnswerGoToStandardError() {
        Terminal terminal = terminal(Terminal.Facts.PIPED);
        terminal.sayFindings(List.of());
        assertThat(err.toString()).isEmpty();
        terminal.sayFindings(List.of(new Finding(Severity.NOTE, "n", new Place("f", 1, 0), "m", "", "")));
        assertThat(err.toString()).contains("f:1: note: m").contains("0 errors, 0 warnings, 1 note.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void colourNeedsAScreenAndConsent() {
        Map<String, String> plain = Map.of("TERM", "xterm");
        assertThat(Terminal.Facts.read(plain, "012", false)).isEqualTo(new Terminal.Facts(true, true, true, true, 100));
        assertThat(Terminal.Facts.read(plain, "2", true)).isEqualTo(new Terminal.Facts(false, false, true, true, 100));
        assertThat(Terminal.Facts.read(plain, "known", true).errWatched()).isFalse();
        assertThat(Terminal.Facts.read(plain, "", true).outWatched()).isTrue();
        assertThat(Terminal.Facts.read(Map.of("NO_COLOR", "1"), "12", false).colour())
                .isFalse();
        assertThat(Terminal.Facts.read(Map.of("NO_COLOR", ""), "12", false).colour())
                .isTrue();
        assertThat(Terminal.Facts.read(Map.of("TERM", "dumb"), "12", false).colour())
                .isFalse();
        assertThat(Terminal.Facts.read(Map.of("COLUMNS", "132"), "12", false).width())
                .isEqualTo(132);
        assertThat(Terminal.Facts.read(Map.of("COLUMNS", "5"), "12", false).width())
                .isEqualTo(40);
        assertThat(Terminal.Facts.read(Map.of("COLUMNS", "wide"), "12", false).width())
                .isEqualTo(100);
    }

    @Test
    void stylesAppearOnlyOnTheScreenThatCanShowThem() {
        Terminal mixed = terminal(new Terminal.Facts(false, false, true, true, 80));
        assertThat(mixed.styled(Style.STRONG, "x")).isEqualTo("x");
        assertThat(mixed.styledError(Style.STRONG, "x")).isEqualTo("\u001b[1mx\u001b[0m");
    }

    @Test
    void questionsHaveAFallback() {
        Terminal.Facts typed = new Terminal.Facts(true, false, true, false, 80);
        BufferedReader in = new BufferedReader(new StringReader("  Acme \n\n"));
        Terminal terminal = new Terminal(in, new PrintWriter(out), new PrintWriter(err), typed, new Interruption());
        assertThat(terminal.ask("Name", "Company")).isEqualTo("Acme");
        assertThat(terminal.ask("People", "12")).isEqualTo("12");
        assertThat(terminal.ask("Domains", "")).isEmpty();
        assertThat(err.toString()).isEqualTo("Name [Company]: People [12]: Domains: ");
        assertThat(terminal(Terminal.Facts.PIPED).ask("Name", "Company")).isEqualTo("Company");
    }
}
