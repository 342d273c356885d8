package cadre.app.document;

import cadre.core.evidence.Assumption;
import cadre.core.evidence.Grade;
import cadre.core.numerics.Prior;
import cadre.core.plan.Calibrated;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What was assumed on the company's behalf, and every parameter with its source and grade. */
public final class AssumptionsPart {

    private AssumptionsPart() {}

    /**
     * Writes both.
     *
     * @param page to write on
     * @param company the case
     */
    public static void write(Html page, Case company) {
        List<Assumption> assumed = company.assumptions();
        if (assumed.isEmpty()) {
            page.p("The company file left nothing open.");
        } else {
            Grid grid = new Grid("What the company file left open", "Field", "Assumed", "How often").words(1);
            assumed.forEach(a -> grid.row(a.field(), a.value(), Numbers.count(a.count())));
            grid.write(page);
        }
        parameters(page, company);
    }

    private static void parameters(Html page, Case company) {
        Scenario.Settings settings = company.settings();
        long open = Arrays.stream(Parameter.values())
                .filter(p -> p.source().grade() == Grade.ASSUMPTION)
                .count();
        Calibrated calibrated = company.calibrated();
        int own = settings.priors().size()
                - (calibrated == null ? 0 : calibrated.parameters().size());
        page.p("The simulation has " + Parameter.values().length + " parameters. For " + open + " of them there is no"
                + " study: they are assumptions, and have a wide range each, so that the probabilities above already"
                + " contain that nobody knows."
                + (own == 0 ? "" : " This company set " + (own == 1 ? "one" : own) + " of them itself."));
        if (calibrated != null) {
            learnt(page, calibrated);
        }
        page.p("Grades: A is measured on data that anyone can check, B a survey or study with a stated sample, C"
                + " practitioners’ experience, D a number in circulation without a study behind it.");
        page.open("details").put("summary", "Every parameter: range, source and grade");
        Grid grid = new Grid("Parameters", "Parameter", "Meaning", "Value or range", "Unit", "Grade", "Source")
                .words(1, 2, 3, 4, 5);
        for (Parameter p : Parameter.values()) {
            boolean set = settings.priors().containsKey(p);
            String instead = calibrated != null && calibrated.parameters().contains(p)
                    ? "learnt from the company's history; else "
                    : set ? "set by the company; else " : "";
            grid.row(
                    p.id(),
                    p.meaning(),
                    range(settings.prior(p)),
                    p.unit(),
                    p.source().grade() == Grade.ASSUMPTION
                            ? "–"
                            : p.source().grade().name(),
                    instead + p.source().citation());
        }
        grid.write(page);
        page.close();
    }

    private static void learnt(Html page, Calibrated calibrated) {
        int count = calibrated.parameters().size();
        page.p((count == 1 ? "One parameter was" : count + " parameters were") + " learnt from "
                + (calibrated.from().isEmpty() ? "the company’s own history" : calibrated.from())
                + ": " + Path.of(calibrated.file()).getFileName() + ", "
                + calibrated.rows() + " joint draws, SHA-256 "
                + calibrated.sha256().substring(0, 12) + "…. Each draw of the"
                + " simulation takes a whole row of it, so that what goes together stays together.");
    }

    private static String range(Prior prior) {
        return switch (prior) {
            case Prior.Fixed fixed -> Numbers.three(fixed.value());
            case Prior.Uniform uniform -> Numbers.three(uniform.low()) + " to " + Numbers.three(uniform.high());
            case Prior.Sampled sample ->
                "calibrated: about " + Numbers.three(sample.median()) + ", 9 in 10 from "
                        + Numbers.three(sample.quantile(0.05)) + " to " + Numbers.three(sample.quantile(0.95));
            case Prior.Lognormal lognormal ->
                "about " + Numbers.three(lognormal.median()) + ", 1 in 10 above " + Numbers.three(lognormal.p90());
        };
    }
}
