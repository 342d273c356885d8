package cadre.cli.answer;

import cadre.app.route.Calibrating;
import cadre.app.route.Calibrating.Fit;
import cadre.app.route.Calibrating.Scale;
import cadre.cli.terminal.Terminal;
import cadre.core.numerics.Prior;
import cadre.core.work.ReferenceClass;

/** What a company without a history uses, and how well it fits what is known of others. */
public final class DefaultsPrinter {

    private final Terminal terminal;
    private final ReferenceClass reference;
    private final Fit fit;
    private final Prose prose;

    /** To be printed on a terminal. */
    public DefaultsPrinter(Terminal terminal, ReferenceClass reference, Fit fit) {
        this.terminal = terminal;
        this.reference = reference;
        this.fit = fit;
        prose = new Prose(terminal);
    }

    /** Prints everything. */
    public void print() {
        Calibrating.Reached last = fit.reached().getLast();
        prose.strong("Without a history of its own, a company of the usual kind has "
                + percent(last.simulated()) + " % of what it admits in production after " + last.month()
                + " months; of " + Figures.whole(reference.main().curves().size()) + " use cases of others, "
                + percent(last.seen().estimate()) + " % (" + percent(last.seen().low()) + " to "
                + percent(last.seen().high()) + ") were.");
        terminal.print("");
        Table scales = new Table("scale", "before", "identified now", "as built in", "contraction");
        for (Scale scale : fit.scales()) {
            scales.row(
                    scale.parameter().id(),
                    law(scale.before()),
                    law(scale.prior()),
                    law(scale.parameter().prior()),
                    Figures.figures(scale.contraction(), 2));
        }
        scales.print(terminal);
        prose.paragraph("Median and 80 % interval. All other parameters keep their priors: cadre parameters.");
        terminal.print("");
        Table shares = new Table("months since admission", "reference organisation", "others (95 %)");
        for (Calibrating.Reached reached : fit.reached()) {
            shares.row(
                    Integer.toString(reached.month()),
                    percent(reached.simulated()) + " %",
                    percent(reached.seen().estimate()) + " % ("
                            + percent(reached.seen().low()) + " to "
                            + percent(reached.seen().high()) + ")");
        }
        shares.print(terminal);
        prose.paragraph(
                "The reference organisation: 12 ML people and 12 others, four domains, 12 requests a year, mean over"
                        + " the five structures. Identified from " + Figures.whole(fit.draws())
                        + " draws of all parameters; what is built in was identified from 4,000.");
    }

    private static String law(Prior prior) {
        return Figures.figures(prior.median(), 2) + " (" + Figures.figures(prior.quantile(0.1), 2) + " to "
                + Figures.figures(prior.quantile(0.9), 2) + ")";
    }

    private static String percent(double share) {
        return Figures.figures(100 * share, 2);
    }
}
