package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cadre.core.work.ReferenceClass;
import cadre.intake.inventory.ReferenceClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratingTest {

    private final ReferenceClass reference = ReferenceClasses.builtIn();

    /** Of 100 draws the mean incidence has a standard error of about .02; at 6 months waiting alone takes longer. */
    @Test
    void theReferenceOrganisationReachesProductionAboutAsOftenAsTheReferenceClass() {
        double[] incidence = Calibrating.incidence(100, 5);
        for (int m = 1; m < incidence.length; m++) {
            assertThat(incidence[m])
                    .as("month %d", Calibrating.MONTHS.get(m))
                    .isCloseTo(
                            reference
                                    .main()
                                    .curves()
                                    .production()
                                    .at(Calibrating.MONTHS.get(m))
                                    .estimate(),
                            within(0.12));
        }
    }

    /** The priors come from {@code -Dcadre.calibration.draws=4000}, which takes some minutes; this is the procedure in small. */
    @Test
    void theScalesAreIdentifiedFromTheReferenceClass() {
        int draws = Integer.getInteger("cadre.calibration.draws", 150);
        List<Calibrating.Scale> scales = Calibrating.scales(reference, draws, 2, 1);
        assertThat(scales).allSatisfy(scale -> assertThat(scale.contraction()).isPositive());
        assertThat(scales.getFirst().prior().median()).as("%s", scales).isBetween(0.2, 1.0);
    }
}
