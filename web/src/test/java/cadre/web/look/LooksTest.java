package cadre.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Case;
import cadre.intake.files.CompanyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The newest look counts, nobody waits for somebody else's to end, and what nobody looks at is not gone on with. */
@Timeout(300)
class LooksTest {

    private final Looks looks = new Looks();
    private Case today;
    private Case other;
    private Case third;

    @BeforeEach
    void begin() throws IOException {
        looks.afterPropertiesSet();
        today = company("1.5");
        other = company("2.5");
        third = company("3.5");
    }

    @AfterEach
    void end() throws InterruptedException {
        looks.destroy();
    }

    private static Case company(String wip) throws IOException {
        String text = Files.readString(Path.of("../examples/larger-startup.yaml"));
        return CompanyFiles.read(
                        "company.yaml",
                        text.replace("wip_per_ml_person: 1.5", "wip_per_ml_person: " + wip)
                                .getBytes(StandardCharsets.UTF_8))
                .get();
    }

    private void await(Look look, int draws) throws InterruptedException {
        while (look.draws() < draws && !look.isOutdated()) {
            looks.goOn(look);
            Thread.sleep(20);
        }
    }

    @Test
    void aNewerLookTakesThePlaceOfAnOlderOne() throws InterruptedException {
        Look first = looks.at("scenario 1", 1, List.of(today, other));
        Look second = looks.at("scenario 1", 1, List.of(today, third));
        assertThat(first.isOutdated()).isTrue();
        assertThat(second.isOutdated()).isFalse();
        await(second, Look.ROUGH);
        int ended = first.draws();
        looks.goOn(first);
        await(second, Look.ROUGH + 8);
        assertThat(first.draws()).isEqualTo(ended);
        assertThat(looks.at("scenario 1", 1, List.of(today, third))).isSameAs(second);
    }

    @Test
    void nobodyWaitsForTheLookOfSomebodyElseToEnd() throws InterruptedException {
        List<Look> mine = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            mine.add(looks.at("scenario " + i, 1, List.of(today, other)));
        }
        Look theirs = looks.at("scenario 6", 2, List.of(today, third));
        await(theirs, Look.FIRST);
        assertThat(theirs.draws()).isGreaterThanOrEqualTo(Look.FIRST);
        assertThat(mine).anyMatch(look -> !look.isDone());
    }

    @Test
    void whatWasDrawnOfACompanyIsNotDrawnAgain() throws InterruptedException {
        Look first = looks.at("scenario 1", 1, List.of(today, other));
        await(first, Look.ROUGH);
        Look second = looks.at("scenario 2", 2, List.of(today, third));
        assertThat(second.drawn(0).draws()).isGreaterThanOrEqualTo(Look.FIRST);
    }

    @Test
    void aCompanyAgainstItselfIsKnownExactlyAtOnce() throws InterruptedException {
        Look look = looks.at("scenario 1", 1, List.of(today, today));
        await(look, Look.ROUGH);
        assertThat(look.isDone()).isTrue();
        FiguresView view = Figures.of(look, 1, "");
        assertThat(view.answer()).isEqualTo("This change would make no difference to net value");
    }
}
