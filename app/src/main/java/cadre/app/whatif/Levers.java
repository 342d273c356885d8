package cadre.app.whatif;

import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.core.plan.Parameter;
import cadre.engine.explore.Lever;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be moved, by name and in words. */
public final class Levers {

    private Levers() {}

    /** Inputs of the company file, then all parameters. */
    public static List<Lever> all() {
        return Stream.concat(
                        Arrays.stream(Lever.OfInput.values()).map(Lever.class::cast),
                        Arrays.stream(Parameter.values()).map(Lever.OfParameter::new))
                .toList();
    }

    /**
     * The lever of a name.
     *
     * @param id as on the command line
     */
    public static Optional<Lever> find(String id) {
        return all().stream().filter(lever -> lever.id().equals(id)).findFirst();
    }

    /** What it is, as the beginning of a sentence. */
    static String title(Lever lever) {
        return Wording.sentence(
                switch (lever) {
                    case Lever.OfInput input -> input.title();
                    case Lever.OfParameter p -> p.parameter().meaning();
                });
    }

    /** Two figures, with the unit where it has one that reads well behind a number. */
    static String value(Lever lever, double value) {
        return Numbers.two(value) + unit(lever);
    }

    /** The unit behind a number, with the space before it; empty where the title says it. */
    static String unit(Lever lever) {
        return lever instanceof Lever.OfParameter p
                ? switch (p.parameter().unit()) {
                    case "days", "people", "months", "hours", "years" ->
                        "\u00a0" + p.parameter().unit();
                    default -> "";
                }
                : "";
    }
}
