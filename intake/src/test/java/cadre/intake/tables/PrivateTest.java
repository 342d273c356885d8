package cadre.intake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateTest {

    @ParameterizedTest
    @CsvSource({
        "Salary, PAY",
        "annual salary (EUR), PAY",
        "Jahresgehalt, PAY",
        "Grundvergütung, PAY",
        "salaire brut, PAY",
        "Sueldo, PAY",
        "Bonus 2025, PAY",
        "basePay, PAY",
        "Gender, GENDER",
        "Geschlecht, GENDER",
        "Anrede, GENDER",
        "Sexe, GENDER",
        "DOB, BIRTH",
        "Geburtsdatum, BIRTH",
        "date de naissance, BIRTH",
        "Fecha de nacimiento, BIRTH",
        "Age, AGE",
        "Alter, AGE",
        "Âge, AGE",
        "Sick days 2025, HEALTH",
        "Krankheitstage, HEALTH",
        "Schwerbehinderung, HEALTH",
        "Religion, RELIGION",
        "Konfession, RELIGION",
        "Nationality, NATIONALITY",
        "Staatsangehörigkeit, NATIONALITY",
        "Nationalité, NATIONALITY",
        "Ethnicity, ETHNICITY",
        "Race, ETHNICITY",
        "Union member, BELIEF",
        "Gewerkschaft, BELIEF",
        "Sexual orientation, ORIENTATION",
        "Familienstand, FAMILY",
        "Children, FAMILY",
        "IBAN, IDENTITY",
        "Home address, IDENTITY",
        "Sozialversicherungsnummer, IDENTITY",
        "Performance rating, JUDGEMENT"
    })
    void titlesOfPrivateColumns(String title, Private matter) {
        assertThat(Private.of(title, List.of())).contains(matter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name",
                "Stage",
                "Average load",
                "Team",
                "Package",
                "Language",
                "Job title",
                "Start date",
                "FTE",
                "E-mail",
                "Manager",
                "Location",
                "Skills",
                "Seniority",
                "Wochenstunden",
                "Message",
                "Usage",
                "Kostenstelle",
                "Cost center",
                "Department",
                "Eintrittsdatum"
            })
    void titlesThatOnlyLookAlike(String title) {
        assertThat(Private.of(title, List.of())).isEmpty();
    }

    @Test
    void genderAndBankAccountsAreKnownByTheirCells() {
        assertThat(Private.of("Col 7", List.of("m", "f", "", "d", "m"))).contains(Private.GENDER);
        assertThat(Private.of("Titel", List.of("Herr", "Frau", "Frau"))).contains(Private.GENDER);
        assertThat(Private.of("X", List.of("DE89 3704 0044 0532 0130 00", "FR1420041010050500013M02606")))
                .contains(Private.IDENTITY);
        assertThat(Private.of("Col 7", List.of("m", "f", "blue"))).isEmpty();
    }
}
