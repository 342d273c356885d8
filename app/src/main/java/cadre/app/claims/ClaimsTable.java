package cadre.app.claims;

import cadre.app.document.Csv;
import cadre.core.evidence.Grade;
import cadre.engine.claims.Examined;
import cadre.engine.claims.Statement;

/**
 * One row per statement. Columns: {@code number} in the list of claims, {@code verdict}, {@code effect} with {@code low} and
 * {@code high} (95 %), {@code alone} (of a mechanism when all others are neutral), {@code unit}, {@code metric},
 * {@code measured} in words, {@code grade} of the evidence, {@code statement}, {@code place} in the article.
 */
final class ClaimsTable {

    private static final String HEADING =
            "number,verdict,effect,low,high,alone,unit,metric,measured,grade,statement,place\n";

    private ClaimsTable() {}

    static String write(ClaimsAnswer answer) {
        StringBuilder text = new StringBuilder(HEADING);
        for (Examined one : answer.examined()) {
            Statement s = one.statement();
            Grade grade = s.evidence().grade();
            text.append(String.join(
                            ",",
                            Integer.toString(s.number()),
                            one.verdict().words(),
                            Double.toString(one.effect().estimate()),
                            Double.toString(one.effect().low()),
                            Double.toString(one.effect().high()),
                            Double.toString(one.alone().estimate()),
                            Csv.cell(answer.unit(s.contrast().metric())),
                            s.contrast().metric().id(),
                            Csv.cell(Contrasts.measured(s.contrast())),
                            grade == Grade.ASSUMPTION ? "-" : grade.name(),
                            Csv.cell(s.text()),
                            Csv.cell(s.place())))
                    .append('\n');
        }
        return text.toString();
    }
}
