package cadre.app.calibration;

import cadre.app.route.Learnt;
import cadre.core.evidence.Input;
import cadre.core.plan.Parameter;
import java.util.List;

/** The joint sample as a table: a column a parameter, a row a draw, below lines that begin with #. */
final class PosteriorTable {

    private static final String FORMAT = "# cadre posterior 1";

    private PosteriorTable() {}

    static String write(Calibration calibration) {
        Learnt learnt = calibration.learnt();
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        text.append("# version: ").append(calibration.version()).append('\n');
        calibration.inputs().forEach(input -> line(text, "company", input));
        line(text, "history", calibration.history());
        text.append("# seed: ").append(calibration.seed()).append('\n');
        text.append("# draws: ").append(learnt.extent().draws()).append('\n');
        text.append("# use cases: ").append(learnt.seen().courses().size()).append('\n');
        text.append("# finished use cases: ").append(learnt.seen().finished()).append('\n');
        text.append("# parameters: ")
                .append(learnt.sample().parameters().size())
                .append('\n');
        text.append("# rows: ").append(learnt.sample().rows().size()).append('\n');
        text.append("draw");
        for (Parameter parameter : learnt.sample().parameters()) {
            text.append(',').append(parameter.id());
        }
        text.append('\n');
        List<List<Double>> rows = learnt.sample().rows();
        for (int r = 0; r < rows.size(); r++) {
            text.append(r + 1);
            rows.get(r).forEach(value -> text.append(',').append(value.doubleValue()));
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, Input input) {
        text.append("# ")
                .append(what)
                .append(": ")
                .append(input.file())
                .append(" sha256:")
                .append(input.sha256())
                .append('\n');
    }
}
