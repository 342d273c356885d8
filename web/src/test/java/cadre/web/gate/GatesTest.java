package cadre.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.usecase.BoardStage;
import cadre.web.word.Word;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gates that Cadre proposes say of a move, written out by hand. */
class GatesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // from, to, what is there, what is missing
                "intake, framing, -, -",
                "framing, data, -, owner document",
                "framing, data, owner, document",
                "framing, data, document, owner",
                "framing, data, owner document, -",
                "data, experiments, -, dataset",
                "data, experiments, dataset, -",
                "experiments, integration, -, experiment model",
                "experiments, integration, model, experiment",
                "experiments, integration, experiment model, -",
                "integration, deployment, -, dashboard",
                "deployment, production, -, dashboard",
                "deployment, production, dashboard, -",
                // Skipped stages are passed all the same; what two of them need is missing once.
                "intake, production, -, owner document dataset experiment model dashboard",
                "data, integration, dataset, experiment model",
                "integration, production, -, dashboard",
                // Back, to the end of the board, and nowhere: nothing is asked for.
                "experiments, framing, -, -",
                "production, data, -, -",
                "framing, stopped, -, -",
                "intake, declined, -, -",
                "production, stopped, -, -",
                // From the end of the board, all stages before count.
                "declined, intake, -, -",
                "declined, framing, -, -",
                "stopped, data, -, owner document",
                "stopped, production, owner document dataset experiment model dashboard, -",
                "stopped, declined, -, -",
            })
    void whatIsMissing(String from, String to, String there, String missing) {
        assertThat(Gates.USUAL.missing(BoardStage.of(from), BoardStage.of(to), requirements(there)).stream()
                        .map(Gates.Missing::what)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Requirement.class))))
                .isEqualTo(requirements(missing));
    }

    private static Set<Requirement> requirements(String words) {
        Set<Requirement> set = EnumSet.noneOf(Requirement.class);
        if (words != null) {
            Arrays.stream(words.split(" "))
                    .map(word -> Word.of(Requirement.class, word))
                    .forEach(set::add);
        }
        return set;
    }
}
