package cadre.app.claims;

import cadre.app.document.Html;
import cadre.app.document.Wording;
import cadre.app.picture.EffectStrip;
import cadre.core.plan.Metric;
import cadre.engine.claims.Contrast;
import cadre.engine.claims.Examined;
import cadre.engine.claims.Statement;
import java.util.HashMap;
import java.util.Map;

/** Every statement: our wording, its place, what was compared, what came out, and what is known from elsewhere. */
final class StatementsPart {

    private StatementsPart() {}

    static void write(Html page, ClaimsAnswer answer) {
        page.p(
                "In the order of the article. The wording is ours. The strip beside an effect has zero in the middle and the same"
                        + " scale for all effects of a unit; here the sign is that of the difference measured.");
        Map<String, Double> reach = new HashMap<>();
        for (Examined one : answer.examined()) {
            reach.merge(
                    answer.unit(one.statement().contrast().metric()),
                    Math.max(Math.abs(one.effect().low()), Math.abs(one.effect().high())),
                    Math::max);
        }
        String section = "";
        for (Examined one : answer.examined()) {
            String place = one.statement().place();
            String here = place.contains(", paragraph") ? place.substring(0, place.indexOf(", paragraph")) : place;
            if (!here.equals(section)) {
                section = here;
                page.put("h3", Wording.sentence(here));
            }
            statement(page, answer, one, reach);
        }
    }

    private static void statement(Html page, ClaimsAnswer answer, Examined one, Map<String, Double> reach) {
        Statement s = one.statement();
        String unit = answer.unit(s.contrast().metric());
        page.open("div", "class", "keep").put("h4", s.number() + ". " + s.text());
        page.open("dl", "class", "facts");
        page.put("dt", "Verdict").open("dd").mark(Contrasts.mark(one.verdict()));
        page.put("b", Contrasts.words(one.verdict())).close();
        page.put("dt", "Effect").open("dd");
        page.text(EffectsPart.say(answer, s.contrast().metric(), one.effect()) + ", said to be "
                + Contrasts.claimed(s.contrast()));
        page.open("br")
                .strip(new EffectStrip(Contrasts.mark(one.verdict()), one.effect(), reach.getOrDefault(unit, 1.0)));
        page.close();
        page.fact("Compared", Contrasts.compared(s.contrast()));
        page.fact("In", metric(s.contrast().metric()));
        if (s.contrast() instanceof Contrast.Switch) {
            page.fact(
                    "Alone", EffectsPart.say(answer, s.contrast().metric(), one.alone()) + ", everything else neutral");
        }
        page.fact(
                "In the article",
                Wording.sentence(s.place()) + (s.condition().isEmpty() ? "" : "; said of " + s.condition()));
        page.fact("Evidence", ClaimsAnswer.meaning(s.evidence().grade()));
        page.fact("For", Wording.sentence(s.evidence().pro()));
        if (!s.evidence().contra().isEmpty()) {
            page.fact("Against", Wording.sentence(s.evidence().contra()));
        }
        page.close().close();
    }

    /** A metric with what it means; amounts of money are said in the method. */
    private static String metric(Metric metric) {
        return metric.unit() == Metric.Unit.MONEY || metric.unit() == Metric.Unit.COST
                ? metric.title()
                : metric.title() + ", " + metric.meaning();
    }
}
