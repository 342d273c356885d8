package cadre.app.claims;

import cadre.app.document.Origin;
import cadre.app.route.Claiming;
import cadre.core.evidence.Grade;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.engine.claims.Examined;
import java.util.List;

/**
 * What the article's statements are worth in a company, and where that comes from.
 *
 * @param subject the company and its work
 * @param done what was simulated; fewer draws than asked for when somebody stopped it
 * @param origin where it comes from
 * @param examined one per statement, in the order of the article
 */
public record ClaimsAnswer(Case subject, Claiming.Effort done, Origin origin, List<Examined> examined) {

    /** Copies the list. */
    public ClaimsAnswer {
        examined = List.copyOf(examined);
    }

    /**
     * An answer by this version.
     *
     * @param version of Cadre
     * @param subject the company and its work
     * @param found what was simulated
     */
    public static ClaimsAnswer of(String version, Case subject, Claiming.Found found) {
        Claiming.Effort done = found.done();
        String options =
                "--draws " + done.draws() + " --replications " + done.replications() + " --seed " + done.seed();
        return new ClaimsAnswer(subject, done, Origin.of(version, subject, "claims", options, true), found.examined());
    }

    /** How many statements have a verdict. */
    public long count(Examined.Verdict verdict) {
        return examined.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** The answer in a sentence. */
    public String sentence() {
        long holds = count(Examined.Verdict.HOLDS);
        long not = count(Examined.Verdict.DOES_NOT_HOLD);
        return "Of " + examined.size() + " statements of the article about cause and effect, " + holds + " hold for "
                + subject.company().profile().name() + ", " + not + " do not, and " + (examined.size() - holds - not)
                + " make too little difference to tell.";
    }

    /** In what value is counted: the currency, or use-case months where the company gave no values. */
    String money() {
        return subject.portfolio().isValued() ? subject.company().profile().currency() : "use-case months";
    }

    /** In what a metric is counted. */
    String unit(Metric metric) {
        return switch (metric.unit()) {
            case MONEY -> money();
            case COST -> subject.company().profile().currency();
            case DAYS -> "days";
            case SHARE -> "share";
            case COUNT -> "count";
            case INDEX -> "index";
        };
    }

    /** A grade in a table. */
    static String grade(Grade grade) {
        return grade == Grade.ASSUMPTION ? "–" : grade.name();
    }

    /** A grade with what it means. */
    static String meaning(Grade grade) {
        return switch (grade) {
            case A -> "Grade A, measured";
            case B -> "Grade B, a study";
            case C -> "Grade C, practitioners’ experience";
            case D -> "Grade D, a number in circulation";
            case ASSUMPTION -> "None, an assumption";
        };
    }
}
