package cadre.engine.forecast;

/** Has learnt, and forecasts. */
public interface Forecaster {

    /**
     * The forecast for a use case.
     *
     * @param known as it stands
     */
    Forecast of(Known known);

    /**
     * The forecasts in one of the futures that are possible as far as is known: what is common to use cases (the year, the
     * effects of stages and agencies) has been drawn, so that the forecasts of one future go up and down together.
     *
     * @param number which, from 0; the same number gives the same future
     */
    default Forecaster future(int number) {
        return this;
    }
}
