package cadre.app.calibration;

import cadre.app.route.Learnt;
import cadre.core.evidence.Input;
import java.util.List;

/**
 * What was learnt, with where it came from, as documents. The same calibration gives the same bytes everywhere.
 *
 * @param company its name
 * @param learnt what the history says
 * @param version of Cadre
 * @param seed of all chance
 * @param inputs the company's files, in order
 * @param history the table of the history
 */
public record Calibration(String company, Learnt learnt, String version, long seed, List<Input> inputs, Input history) {

    /** Copies the list. */
    public Calibration {
        inputs = List.copyOf(inputs);
    }

    /** The report: one page that needs nothing else. */
    public String html() {
        return CalibrationReport.write(this);
    }

    /** Everything but the joint sample as JSON, every number with all its digits, ending with a line feed. */
    public String json() {
        return CalibrationJson.write(this);
    }

    /** The joint sample as comma-separated values below lines that say where it comes from. */
    public String csv() {
        return PosteriorTable.write(this);
    }
}
