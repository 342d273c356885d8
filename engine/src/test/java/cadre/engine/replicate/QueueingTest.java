package cadre.engine.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueingTest {

    /** Fractions worked out by hand from the recursion. */
    @ParameterizedTest
    @CsvSource({"1, 0.5, 1, 2", "2, 1.5, 9, 14", "3, 2.4, 288, 445", "4, 3.2, 8192, 13735", "5, 4, 128, 231"})
    void erlangsCIsAFraction(int servers, double offered, double above, double below) {
        assertThat(Queueing.erlangC(servers, offered)).isCloseTo(above / below, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 1, 2.333333",
        "0.7, 2, 0.960784",
        "0.7, 20, 0.015594",
        "0.8, 5, 0.554113",
        "0.9, 4, 1.969383",
        "0.9, 10, 0.668732"
    })
    void waitsOfAPool(double load, int servers, double wait) {
        assertThat(Queueing.pooledWait(servers, load * servers)).isCloseTo(wait, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 4", "2, 6", "4, 10"})
    void waitsBehindOneServerGrowWithVariation(double scv, double wait) {
        assertThat(Queueing.singleWait(0.8, scv)).isCloseTo(wait, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.5, 1.142857, 5.714286", "0.2, 0.7, 1.125, 11.25"})
    void waitsOfTwoClasses(double first, double second, double one, double two) {
        double[] waits = Queueing.priorityWaits(1, first, second, 1);
        assertThat(waits[0]).isCloseTo(one, within(5e-7));
        assertThat(waits[1]).isCloseTo(two, within(5e-7));
    }

    /** Work conservation: the waits of the classes, weighted by load, add up to the wait without classes. */
    @ParameterizedTest
    @CsvSource({"1, 0.3, 0.5", "3, 1.2, 0.9", "20, 4, 14"})
    void prioritiesOnlyShareTheWaitOut(int servers, double first, double second) {
        double[] waits = Queueing.priorityWaits(servers, first, second, 1);
        assertThat(first * waits[0] + second * waits[1])
                .isCloseTo((first + second) * Queueing.pooledWait(servers, first + second), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 0.371163, 0.410304, 0.102576", "20, 20, 0.529743, 1.776706, 0.088835"})
    void impatientCustomers(int servers, double arrivals, double waits, double length, double lost) {
        double[] all = Queueing.impatient(servers, arrivals, 1);
        assertThat(all[0]).isCloseTo(waits, within(5e-7));
        assertThat(all[1]).isCloseTo(length, within(5e-7));
        assertThat(all[2]).isCloseTo(lost, within(5e-7));
    }

    /** With θ = μ the number present is Poisson, whatever the number of servers; far above the load too. */
    @Test
    void anOverloadedPoolLosesWhatItCannotServe() {
        double[] all = Queueing.impatient(100, 1_000, 0.5);
        assertThat(all[0]).isCloseTo(1, within(1e-9));
        assertThat(all[2]).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void reworkInTandem() {
        assertThat(2 * Queueing.numberThere(1, 0.625)).isCloseTo(10.0 / 3, within(1e-12));
        double through = 0.6 / 0.9;
        assertThat(Queueing.numberThere(1, through) + Queueing.numberThere(1, through / 0.9))
                .isCloseTo(4.857143, within(5e-7));
    }
}
