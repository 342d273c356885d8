package cadre.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01 | 2026-03-01",
                "2026/3/1 | 2026-03-01",
                "2026-03-01T10:00 | 2026-03-01",
                "01.03.2026 | 2026-03-01",
                "1.3.26 | 2026-03-01",
                "1 March 2026 | 2026-03-01",
                "1. März 2026 | 2026-03-01",
                "March 1, 2026 | 2026-03-01",
                "1 mars 2026 | 2026-03-01",
                "1 de mayo de 2026 | 2026-05-01",
                "5 maggio 2026 | 2026-05-05",
                "Dez 2025 | 2025-12-01",
                "2025-09 | 2025-09-01",
                "9/2025 | 2025-09-01",
                "Q3 2025 | 2025-07-01",
                "2025 | 2025-01-01",
                "45000 | 2023-03-15",
                "1 août 2025 | 2025-08-01",
                "3 juil. 2025 | 2025-07-03",
                "3 juin 2025 | 2025-06-03"
            })
    void datesAsPeopleWriteThem(String cell, LocalDate day) {
        assertThat(Dates.of(List.of()).read(cell).orElseThrow().day()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "soon",
                "13/13/2025",
                "2026-13-01",
                "1234-01-01",
                "12",
                "next March",
                "32 March 2026"
            })
    void whatIsNoDate(String cell) {
        assertThat(Dates.of(List.of()).read(cell)).isEmpty();
    }

    @Test
    void theColumnShowsWhetherTheDayComesFirst() {
        Dates american = Dates.of(List.of("3/4/2025", "12/31/2024"));
        assertThat(american.read("3/4/2025").orElseThrow()).isEqualTo(new Dates.Reading(LocalDate.of(2025, 3, 4), ""));
        Dates european = Dates.of(List.of("3/4/2025", "31/12/2024"));
        assertThat(european.read("3/4/2025").orElseThrow()).isEqualTo(new Dates.Reading(LocalDate.of(2025, 4, 3), ""));
        Dates open = Dates.of(List.of("3/4/2025"));
        assertThat(open.read("3/4/2025").orElseThrow().doubt()).contains("the other way round");
        assertThat(open.read("4/4/2025").orElseThrow().doubt()).isEmpty();
    }
}
