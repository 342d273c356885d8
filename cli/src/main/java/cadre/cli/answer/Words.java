package cadre.cli.answer;

import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Effort;

/** Words for structures, points of view and endings. */
final class Words {

    private Words() {}

    static String are(StructureKind kind) {
        return kind.isPlural() ? "are" : "is";
    }

    static String view(Scenario.Start start) {
        return start == Scenario.Start.STEADY ? "As if already organised so" : "From where you stand today";
    }

    static String stop(Effort.Stop stop) {
        return switch (stop) {
            case RANKING_SETTLED -> "the ranking was settled";
            case REGRET_NEGLIGIBLE -> "the regret of the first one had become negligible";
            case DRAWS_DONE -> "the number of draws asked for was reached";
            case TIME_SPENT -> "the time was spent";
            case CANCELLED -> "you stopped it";
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String count(long number, String noun) {
        return Figures.whole(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
