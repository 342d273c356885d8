package cadre.engine.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Would the fast subset notice? Every number that a method of the learning and search kernels takes or gives is made 2 %
 * too large in the compiled class, one at a time, and the subset is run on the spoilt kernel.
 */
class MutationTest {

    private static final List<String> KERNELS = List.of("Beliefs", "Chance", "Code", "Landscape", "Search");

    static Stream<Mutant> noticed() {
        return KERNELS.stream().flatMap(type -> Mutant.of(type).stream());
    }

    @ParameterizedTest
    @MethodSource("noticed")
    void anErrorOfTwoPercentIsNoticed(Mutant mutant) {
        assertThat(failures(mutant)).as("%s", mutant).isNotEmpty();
    }

    @Test
    void theListOfMutantsIsNotEmpty() {
        assertThat(noticed()).hasSizeGreaterThan(24);
    }

    private static List<?> failures(Mutant mutant) {
        try {
            Supplier<?> subset = (Supplier<?>) mutant.loader()
                    .loadClass(FastSubset.class.getName())
                    .getConstructor()
                    .newInstance();
            return (List<?>) subset.get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
