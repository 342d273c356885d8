package cadre.app.whatif;

import cadre.app.document.StoredAnswer;
import cadre.app.route.WhatIf;
import cadre.core.numerics.Interval;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Lever;
import cadre.engine.explore.Sweep;
import cadre.engine.sensitivity.ElementaryEffects;
import java.util.List;
import java.util.stream.IntStream;

/** The answer as JSON. */
final class WhatIfJson {

    private WhatIfJson() {}

    private record Sheet(
            String company,
            String money,
            List<Ranked> ranking,
            int draws,
            List<Moved> turningPoints,
            double knowingEverything,
            List<Worth> information,
            List<Screened> screening,
            List<Indexed> sobol,
            List<Cells> frontiers,
            boolean complete) {}

    private record Ranked(String structure, double net, double probabilityBest) {}

    private record Moved(String lever, String unit, double now, List<Turn> turns, List<Point> points) {}

    private record Turn(Interval at, String from, String to) {}

    private record Point(double value, String best, double probability, List<Double> net) {}

    private record Worth(String parameter, Interval value) {}

    private record Screened(String parameter, double strength, double drift, double spread) {}

    private record Indexed(String parameter, Interval first, Interval total) {}

    private record Cells(String across, String down, List<Double> downValues, List<List<Point>> rows) {}

    static StoredAnswer of(WhatIfAnswer answer) {
        WhatIf found = answer.found();
        WhatIf.Ranking base = found.base();
        WhatIf.Sensitivity sensitivity = found.sensitivity();
        Sheet sheet = new Sheet(
                answer.subject().company().profile().name(),
                answer.money(),
                IntStream.range(0, base.structures().size())
                        .mapToObj(i -> new Ranked(
                                base.structures().get(i).id(),
                                base.net().get(i),
                                base.best().get(i)))
                        .toList(),
                base.draws(),
                found.sweeps().stream().map(WhatIfJson::moved).toList(),
                found.everything(),
                found.information().stream()
                        .map(w -> new Worth(w.parameter().id(), w.value()))
                        .toList(),
                sensitivity.screened().stream().map(WhatIfJson::screened).toList(),
                IntStream.range(0, sensitivity.indices().size())
                        .mapToObj(i -> new Indexed(
                                sensitivity.parameters().get(i).id(),
                                sensitivity.indices().get(i).first(),
                                sensitivity.indices().get(i).total()))
                        .toList(),
                found.frontiers().stream().map(WhatIfJson::cells).toList(),
                found.complete());
        return StoredAnswer.of(WhatIfDocuments.FORMAT, answer.origin(), answer.request(), sheet);
    }

    private static Screened screened(WhatIf.Screened s) {
        ElementaryEffects.Effect e = s.effect();
        return new Screened(s.parameter().id(), e.strength(), e.drift(), e.spread());
    }

    private static Moved moved(Sweep sweep) {
        Lever lever = sweep.lever();
        return new Moved(
                lever.id(),
                lever instanceof Lever.OfParameter p ? p.parameter().unit() : lever.title(),
                sweep.now(),
                sweep.turns().stream()
                        .map(t -> new Turn(t.at(), t.from().id(), t.to().id()))
                        .toList(),
                sweep.points().stream().map(WhatIfJson::point).toList());
    }

    private static Point point(Sweep.Point p) {
        return new Point(p.value(), p.best().id(), p.probability(), p.net());
    }

    private static Cells cells(Frontier f) {
        return new Cells(
                f.across().id(),
                f.down().id(),
                f.downValues(),
                f.rows().stream()
                        .map(row -> row.stream().map(WhatIfJson::point).toList())
                        .toList());
    }
}
