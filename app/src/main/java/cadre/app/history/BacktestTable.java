package cadre.app.history;

import cadre.app.document.Csv;
import cadre.core.work.DatedUseCase;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Forecast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forecasts as a table, a use case a row. */
final class BacktestTable {

    private static final String HEADING = "id,agency,name,stage,p_deployed,p_retired,p_neither,"
            + "naive_deployed,naive_retired,naive_neither,found,fate\n";

    private BacktestTable() {}

    static String write(Backtest backtest, @Nullable Outcome outcome) {
        StringBuilder text = new StringBuilder(HEADING);
        List<Backtest.Line> lines = backtest.forecasts();
        for (int i = 0; i < lines.size(); i++) {
            Backtest.Line line = lines.get(i);
            DatedUseCase useCase = line.useCase();
            text.append(Csv.cell(useCase.useCase().id())).append(',');
            text.append(Csv.cell(useCase.circumstances().agency())).append(',');
            text.append(Csv.cell(useCase.useCase().name())).append(',');
            text.append(BacktestWords.stage(useCase.useCase().origin().stage()));
            add(text, line.model());
            add(text, line.naive());
            Outcome.Seen seen = outcome == null ? null : outcome.fates().get(i);
            Fate fate = seen == null ? null : seen.fate();
            text.append(',').append(seen == null ? "" : Csv.cell(seen.sighting().words()));
            text.append(',').append(fate == null ? "" : fate.word()).append('\n');
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Forecast forecast) {
        for (Fate fate : Fate.values()) {
            text.append(',').append(forecast.of(fate));
        }
    }
}
