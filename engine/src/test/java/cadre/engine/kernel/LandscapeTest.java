package cadre.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Philox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of all solutions at once are, to the bit, those taken one by one. */
class LandscapeTest {

    @ParameterizedTest(name = "{0} decisions, {1} dependencies, seed {2}")
    @CsvSource({"1,0,1", "3,2,2", "5,1,3", "6,5,4", "7,3,5", "8,7,6", "10,4,7", "11,0,8", "12,11,9"})
    void sumsOfAllSolutionsAreThoseTakenOneByOne(int decisions, int dependencies, int seed) {
        Landscape plain = new Landscape();
        plain.draw(decisions, dependencies, Philox.key(seed, 0, 0));
        Landscape table = new Landscape(plain);
        table.draw(decisions, dependencies, Philox.key(seed, 0, 0));
        table.tabulate();
        int all = (1 << decisions) - 1;
        for (int mask : new int[] {all, all & 0b1010_1010_1010, all & 0b111, 1}) {
            double highest = 0;
            for (int solution = 0; solution <= all; solution++) {
                double sum = plain.payoff(mask, solution);
                assertThat(table.payoff(mask, solution)).isEqualTo(sum);
                highest = Math.max(highest, sum);
            }
            assertThat(plain.maximum(mask)).isEqualTo(highest);
            assertThat(table.maximum(mask)).isEqualTo(highest);
        }
    }

    @ParameterizedTest(name = "{0} decisions, {1} dependencies")
    @CsvSource({"1,0", "7,6", "16,3"})
    void contributionsAreTheDrawsThatTheirPlacesName(int decisions, int dependencies) {
        long key = Philox.key(7, 1, 2);
        Landscape landscape = new Landscape();
        landscape.draw(decisions, dependencies, key);
        for (int i = 0; i < decisions; i++) {
            assertThat(landscape.contribution(i, 0)).isEqualTo(Philox.uniform(key, i << (dependencies + 1), 0, 0, 2));
            assertThat(landscape.contribution(i, -1))
                    .isEqualTo(Philox.uniform(key, ((i + 1) << (dependencies + 1)) - 1, 0, 0, 2));
        }
    }
}
