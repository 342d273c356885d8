package cadre.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.intake.files.CompanyFiles;
import cadre.web.page.Form;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BeginningTest {

    private static Form answers() {
        return Form.empty()
                .with("areas", "Search\nCustomer service, Grüße\n\n検索")
                .with("ml-engineer", "5")
                .with("software-engineer", "3")
                .with("today", "squads")
                .with("per_year", "12")
                .with("currency", "USD")
                .with("kind", "enterprise");
    }

    @Test
    void theAnswersBecomeACompanyThatTheReaderTakes() {
        Form form = answers().with("low", "100").with("likely", "2000").with("high", "9000");
        CompanyFiles.Reading reading =
                Revisions.read(Beginning.text("Foods \"& more\"", form).getBytes(StandardCharsets.UTF_8));
        assertThat(form.faults()).isEmpty();
        assertThat(reading.findings().stream().filter(finding -> finding.isError()))
                .isEmpty();
        Company company = reading.get().company();
        assertThat(company.profile().name()).isEqualTo("Foods \"& more\"");
        assertThat(company.domains().stream().map(Domain::name))
                .containsExactly("Search", "Customer service", "Grüße", "検索");
        assertThat(company.seats()).hasSize(8);
        assertThat(company.seats().stream().filter(Seat::isMl)).hasSize(5);
        assertThat(company.teams().stream().map(Team::name))
                .containsExactly("Search", "Customer service", "Grüße", "検索");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Form form = answers()
                .with("areas", " , ")
                .with("ml-engineer", "many")
                .with("software-engineer", "6000")
                .with("per_year", "-1")
                .with("low", "5")
                .with("currency", "euros");
        assertThat(Beginning.text("Foods", form)).isEmpty();
        assertThat(form.faults().stream().map(Form.Fault::field))
                .containsExactlyInAnyOrder(
                        "areas", "ml-engineer", "software-engineer", "per_year", "likely", "currency");
        Form nobody = answers().with("ml-engineer", "0");
        assertThat(Beginning.text("Foods", nobody)).isEmpty();
        assertThat(nobody.error("ml-engineer")).contains("at least one");
        Form downhill = answers().with("low", "9").with("likely", "5").with("high", "7");
        assertThat(Beginning.text("Foods", downhill)).isEmpty();
        assertThat(downhill.error("likely")).contains("none smaller than the one before");
    }
}
