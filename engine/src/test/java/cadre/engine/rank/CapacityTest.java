package cadre.engine.rank;

import static cadre.engine.rank.Cases.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits, and the ledger behind it. */
class CapacityTest {

    private static Candidate candidate(int number, double value, double research, double delivery) {
        return Cases.candidate(
                number,
                Map.of(
                        Factor.VALUE, exactly(value),
                        Factor.RESEARCH, exactly(research),
                        Factor.DELIVERY, exactly(delivery),
                        Factor.PLATFORM, exactly(0)));
    }

    /**
     * 30 days of research and 50 of delivery, in the order 1, 2, 3, 4: the first takes 20 and 10; the second needs 15 of the 10
     * days of research left and is passed over; the third takes 10 and 40; nothing is left for the fourth.
     */
    @Test
    void whatDoesNotFitIsPassedOver() {
        Ranking ranking = Ranking.of(
                Cases.scheme("value"),
                List.of(
                        candidate(1, 40, 20, 10),
                        candidate(2, 30, 15, 0),
                        candidate(3, 20, 10, 40),
                        candidate(4, 10, 0, 5)));
        Fit fit = Fit.of(ranking, Map.of(Envelope.RESEARCH, 30.0, Envelope.DELIVERY, 50.0));
        assertThat(fit.verdicts()).extracting(Fit.Verdict::taken).containsExactly(true, false, true, false);
        assertThat(fit.verdicts().get(1).lacking()).isEqualTo(Map.of(Envelope.RESEARCH, 5.0));
        assertThat(fit.verdicts().get(3).lacking()).isEqualTo(Map.of(Envelope.DELIVERY, 5.0));
        assertThat(fit.left())
                .isEqualTo(Map.of(Envelope.RESEARCH, 0.0, Envelope.DELIVERY, 0.0, Envelope.PLATFORM, 0.0));
        assertThat(fit.taken()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noEnvelopeGivesMoreThanItHas(long seed) {
        Ranking ranking = Ranking.of(Cases.builtIn("wsjf"), Cases.some(80, seed));
        Map<Envelope, Double> capacity =
                Map.of(Envelope.RESEARCH, 20_000.0, Envelope.DELIVERY, 50_000.0, Envelope.PLATFORM, 30_000.0);
        Fit fit = Fit.of(ranking, capacity);
        for (Envelope envelope : Envelope.values()) {
            double used = fit.verdicts().stream()
                    .filter(Fit.Verdict::taken)
                    .mapToDouble(v -> ranking.candidates()
                            .get(v.index())
                            .of(envelope.factor())
                            .likely())
                    .sum();
            double has = capacity.getOrDefault(envelope, 0.0);
            assertThat(used + fit.left().getOrDefault(envelope, 0.0)).isCloseTo(has, within(1e-6));
            assertThat(used).isLessThanOrEqualTo(has);
        }
    }

    @Test
    void aTransferLeavesTheSumAsItWas() {
        Ledger ledger = Ledger.empty()
                .with(new Ledger.Entry(
                        Map.of(Envelope.RESEARCH, 60L, Envelope.DELIVERY, 200L, Envelope.PLATFORM, 40L)));
        Ledger after = ledger.with(Ledger.Entry.transfer(Envelope.DELIVERY, Envelope.RESEARCH, 25));
        assertThat(after.balances())
                .isEqualTo(Map.of(Envelope.RESEARCH, 85L, Envelope.DELIVERY, 175L, Envelope.PLATFORM, 40L));
        assertThat(after.people()).isEqualTo(300).isEqualTo(ledger.people());
        assertThat(after.entries().getLast().isTransfer()).isTrue();
    }

    @Test
    void anEnvelopeCannotOwe() {
        Ledger ledger = Ledger.empty().with(new Ledger.Entry(Map.of(Envelope.RESEARCH, 10L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.with(Ledger.Entry.transfer(Envelope.RESEARCH, Envelope.DELIVERY, 11)))
                .withMessage("research has 10 person-days a quarter; 1 too few");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.Entry.transfer(Envelope.RESEARCH, Envelope.RESEARCH, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger.Entry(Map.of(Envelope.RESEARCH, 0L)));
    }

    /** Whatever is posted, what people give is what the envelopes have. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothSidesAgree(long seed) {
        Random random = new Random(seed);
        Ledger ledger = Ledger.empty();
        for (int i = 0; i < 300; i++) {
            Envelope from = Envelope.values()[random.nextInt(3)];
            Envelope to = Envelope.values()[(from.ordinal() + 1 + random.nextInt(2)) % 3];
            long days = 1 + random.nextInt(40);
            Ledger before = ledger;
            Ledger.Entry entry = random.nextInt(3) == 0
                    ? new Ledger.Entry(Map.of(to, random.nextBoolean() ? days : -days))
                    : Ledger.Entry.transfer(from, to, days);
            try {
                ledger = ledger.with(entry);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("too few");
            }
            assertThat(sum(ledger)).isEqualTo(ledger.people());
            assertThat(ledger.balances().values()).allMatch(balance -> balance >= 0);
            if (entry.isTransfer()) {
                assertThat(sum(ledger)).isEqualTo(sum(before));
            }
        }
        assertThat(ledger.entries()).hasSizeGreaterThan(100);
    }

    private static long sum(Ledger ledger) {
        return ledger.balances().values().stream().mapToLong(Long::longValue).sum();
    }
}
