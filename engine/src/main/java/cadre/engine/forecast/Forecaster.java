package cadre.engine.forecast;

/** Has learnt, and forecasts. */
@FunctionalInterface
public interface Forecaster {

    /**
     * The forecast for a use case.
     *
     * @param known as it stands
     */
    Forecast of(Known known);
}
