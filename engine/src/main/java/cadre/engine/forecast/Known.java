package cadre.engine.forecast;

import cadre.core.work.DatedUseCase;
import cadre.core.work.Stage;
import java.time.LocalDate;

/**
 * A use case as it stood on a day.
 *
 * @param useCase with its dates and circumstances; dates after the day are not looked at
 * @param stage where it stood on the day
 * @param day which day
 */
public record Known(DatedUseCase useCase, Stage stage, LocalDate day) {

    /** The agency, or part of the company, that it belongs to. */
    public String group() {
        return useCase.circumstances().agency();
    }

    /** The stage as far as forecasts tell stages apart: planned or framed, being developed, being brought into use. */
    Phase phase() {
        if (stage.compareTo(Stage.DATA) < 0) {
            return Phase.EARLY;
        }
        return stage.compareTo(Stage.INTEGRATION) < 0 ? Phase.DEVELOPMENT : Phase.IMPLEMENTATION;
    }

    enum Phase {
        EARLY,
        DEVELOPMENT,
        IMPLEMENTATION
    }
}
