package cadre.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private final Interruption interruption = new Interruption();
    private final AtomicLong now = new AtomicLong(5 * SECOND);

    private ProgressBar bar(boolean shown, int width) {
        return new ProgressBar(new PrintWriter(err), shown, width, interruption, now::get);
    }

    private String last() {
        String text = err.toString();
        return text.substring(text.lastIndexOf('\r') + 1).replace("\u001b[K", "");
    }

    @Test
    void showsShareCountsAndTimeLeft() {
        try (ProgressBar bar = bar(true, 120)) {
            bar.progress("simulating", 0, 1000);
            now.addAndGet(2 * SECOND);
            bar.progress("simulating", 250, 1000);
            // 250 in 2 s: 750 more take 6 s; a quarter of 24 signs is 6
            assertThat(last())
                    .isEqualTo("simulating " + "━".repeat(6) + "·".repeat(18) + "  25 %  250 of 1,000, 6 s left");
        }
        assertThat(last()).isEmpty();
    }

    @Test
    void isSilentWhereNobodyLooks() {
        try (ProgressBar bar = bar(false, 100)) {
            bar.progress("simulating", 1, 2);
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void drawsAtMostTenTimesASecond() {
        try (ProgressBar bar = bar(true, 100)) {
            for (int step = 0; step < 1000; step++) {
                now.addAndGet(SECOND / 1000);
                bar.progress("simulating", step, 2000);
            }
        }
        // one at the start, one each 100 ms of the 999 ms that follow, one to remove the line
        assertThat(err.toString().chars().filter(c -> c == '\r').count()).isEqualTo(11);
    }

    @Test
    void neverFillsTheLastColumn() {
        try (ProgressBar bar = bar(true, 40)) {
            bar.progress("simulating everything", 1, 2);
            assertThat(last()).hasSize(39);
        }
    }

    @Test
    void saysThatItIsStopping() {
        try (ProgressBar bar = bar(true, 100)) {
            assertThat(bar.stopped()).isFalse();
            interruption.request();
            bar.progress("simulating", 1, 2);
            assertThat(bar.stopped()).isTrue();
            assertThat(last()).endsWith("1 of 2, stopping");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1 s", "8.6, 9 s", "12, 10 s", "58, 1 min", "200, 3 min", "7860, 2 h 11 min"})
    void roundsDurationsAsPeopleDo(double seconds, String said) {
        assertThat(ProgressBar.duration(seconds)).isEqualTo(said);
    }
}
