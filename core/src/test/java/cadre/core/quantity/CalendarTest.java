package cadre.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    /** 2026-01-01 was a Thursday. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, 0",
        "2026-01-01, 2026-01-02, 1",
        "2026-01-01, 2026-01-03, 2",
        "2026-01-03, 2026-01-05, 0",
        "2026-01-01, 2026-01-08, 5",
        "2026-01-08, 2026-01-01, -5",
        "2026-01-01, 2027-01-01, 261",
        "1969-12-29, 1970-01-05, 5",
    })
    void countsMondaysToFridays(LocalDate from, LocalDate to, long days) {
        assertThat(Calendar.workingDays(from, to)).isEqualTo(days);
    }

    @Test
    void agreesWithCountingDayByDay() {
        LocalDate from = LocalDate.of(1999, 12, 25);
        long counted = 0;
        for (LocalDate day = from; day.isBefore(from.plusDays(1500)); day = day.plusDays(1)) {
            assertThat(Calendar.workingDays(from, day))
                    .as("from %s to %s", from, day)
                    .isEqualTo(counted);
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                counted++;
            }
        }
    }

    @Test
    void sharesRefuseTheImpossible() {
        assertThatThrownBy(() -> new Share(1.01)).hasMessageContaining("between 0 and 1, not 1.01");
        assertThatThrownBy(() -> new Share(Double.NaN)).hasMessageContaining("between 0 and 1");
        assertThat(Share.NONE).isLessThan(Share.ALL);
    }
}
