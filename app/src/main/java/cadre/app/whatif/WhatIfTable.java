package cadre.app.whatif;

import cadre.app.document.Csv;
import cadre.app.route.WhatIf;
import cadre.core.numerics.Interval;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Sweep;

/**
 * One estimate a row. Columns: {@code kind} (ranking, turn, point, information, screening, sobol, frontier), {@code item} (a
 * lever or parameter; {@code everything} for knowing all), {@code at} its value, {@code second} and {@code second_at} the
 * lever from row to row of a frontier, {@code structure} (of a turn: which leads above it), {@code quantity}, {@code unit},
 * {@code estimate}, {@code low}, {@code high}, {@code level}. Numbers have all their digits and a full stop.
 */
final class WhatIfTable {

    private final StringBuilder text =
            new StringBuilder("kind,item,at,second,second_at,structure,quantity,unit,estimate,low,high,level\n");
    private final String money;

    private WhatIfTable(String money) {
        this.money = money;
    }

    static String write(WhatIfAnswer answer) {
        WhatIfTable table = new WhatIfTable(answer.money());
        WhatIf found = answer.found();
        WhatIf.Ranking base = found.base();
        for (int i = 0; i < base.structures().size(); i++) {
            String who = base.structures().get(i).id();
            table.bare("ranking", ",,,", who, "net", table.money, base.net().get(i));
            table.bare("ranking", ",,,", who, "best", "probability", base.best().get(i));
        }
        found.sweeps().forEach(table::sweep);
        table.bare("information", "everything,,,", "", "worth", table.money, found.everything());
        found.information()
                .forEach(w ->
                        table.full("information", w.parameter().id() + ",,,", "", "worth", table.money, w.value()));
        found.sensitivity().screened().forEach(table::screened);
        for (int i = 0; i < found.sensitivity().indices().size(); i++) {
            String who = found.sensitivity().parameters().get(i).id() + ",,,";
            table.full(
                    "sobol",
                    who,
                    "",
                    "first",
                    "share",
                    found.sensitivity().indices().get(i).first());
            table.full(
                    "sobol",
                    who,
                    "",
                    "total",
                    "share",
                    found.sensitivity().indices().get(i).total());
        }
        found.frontiers().forEach(table::frontier);
        return table.text.toString();
    }

    private void sweep(Sweep sweep) {
        String lever = sweep.lever().id();
        for (Sweep.Turn turn : sweep.turns()) {
            full("turn", lever + ",,,", turn.to().id(), "at", lever, turn.at());
        }
        for (Sweep.Point point : sweep.points()) {
            bare(
                    "point",
                    lever + "," + point.value() + ",,",
                    point.best().id(),
                    "best",
                    "probability",
                    point.probability());
        }
    }

    private void screened(WhatIf.Screened s) {
        String who = s.parameter().id() + ",,,";
        bare("screening", who, "", "strength", money, s.effect().strength());
        bare("screening", who, "", "drift", money, s.effect().drift());
        bare("screening", who, "", "spread", money, s.effect().spread());
    }

    private void frontier(Frontier f) {
        for (int r = 0; r < f.rows().size(); r++) {
            for (Sweep.Point point : f.rows().get(r)) {
                String where = f.across().id() + "," + point.value() + ","
                        + f.down().id() + "," + f.downValues().get(r);
                bare("frontier", where, point.best().id(), "best", "probability", point.probability());
            }
        }
    }

    private void full(String kind, String where, String structure, String quantity, String unit, Interval value) {
        line(
                kind,
                where,
                structure,
                quantity,
                unit,
                value.estimate() + "," + value.low() + "," + value.high() + "," + value.level());
    }

    private void bare(String kind, String where, String structure, String quantity, String unit, double value) {
        line(kind, where, structure, quantity, unit, value + ",,,");
    }

    private void line(String kind, String where, String structure, String quantity, String unit, String numbers) {
        text.append(String.join(",", kind, where, structure, quantity, Csv.cell(unit), numbers))
                .append('\n');
    }
}
