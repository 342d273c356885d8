package cadre.web.api;

import cadre.engine.rank.Envelope;
import cadre.engine.rank.Ledger;
import cadre.web.envelope.EnvelopeStore;
import cadre.web.page.Form;
import cadre.web.rest.Says;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Envelopes and what moves between them, as programs read and send them. */
final class EnvelopesJson {

    private static final String RESEARCH = "person-days a quarter for trying what nobody knows yet";
    private static final String DELIVERY = "person-days a quarter for bringing use cases into production";
    private static final String PLATFORM = "person-days a quarter for what several use cases build on";

    private EnvelopesJson() {}

    /** What each envelope has. */
    record Capacity(
            @Says(RESEARCH) long research,
            @Says(DELIVERY) long delivery,
            @Says(PLATFORM) long platform) {

        static Capacity of(Ledger ledger) {
            Map<Envelope, Long> has = ledger.balances();
            return new Capacity(
                    has.getOrDefault(Envelope.RESEARCH, 0L),
                    has.getOrDefault(Envelope.DELIVERY, 0L),
                    has.getOrDefault(Envelope.PLATFORM, 0L));
        }
    }

    /** What each envelope is to have. */
    record Wanted(
            @Says(value = RESEARCH, from = 0, to = 1_000_000)
            long research,

            @Says(value = DELIVERY, from = 0, to = 1_000_000)
            long delivery,

            @Says(value = PLATFORM, from = 0, to = 1_000_000)
            long platform,

            @Says(value = "why; it goes into the log of decisions", most = 1000)
            String reason) {

        Map<Envelope, Long> days() {
            return Map.of(Envelope.RESEARCH, research, Envelope.DELIVERY, delivery, Envelope.PLATFORM, platform);
        }
    }

    /** A transfer to be proposed. */
    record Transfer(
            @Says(
                    value = "the envelope that gives",
                    words = {"research", "delivery", "platform"})
            String from,

            @Says(
                    value = "the envelope that receives",
                    words = {"research", "delivery", "platform"})
            String to,

            @Says(value = "person-days a quarter", from = 1, to = 1_000_000)
            long days,

            @Says(value = "why; it goes into the log of decisions", most = 1000)
            String reason) {

        /** As the form of the page. */
        Form form() {
            return Form.empty()
                    .with("from", from)
                    .with("to", to)
                    .with("days", Long.toString(days))
                    .with("why", reason);
        }
    }

    /** An entry of the ledger. */
    record Entry(
            @Says("its id, in addresses") long id,

            @Says("whether days only move between envelopes")
            boolean transfer,

            @Says("person-days a quarter that research gets; negative for what it gives")
            long research,

            @Says("person-days a quarter that delivery gets; negative for what it gives")
            long delivery,

            @Says("person-days a quarter that the platform gets; negative for what it gives")
            long platform,

            @Says("why") String reason,

            @Says(
                    value = "what became of it; only what is approved counts",
                    words = {"proposed", "approved", "refused"})
            String state,

            @Says("the name of who made it") String author,
            @Says("when it was made") Instant at,

            @Says("the name of who approved or refused it; null when nobody did") @Nullable
            String decidedBy) {

        static Entry of(EnvelopeStore.Stored stored) {
            Map<Envelope, Long> moved = stored.entry().postings();
            return new Entry(
                    stored.id(),
                    stored.entry().isTransfer(),
                    moved.getOrDefault(Envelope.RESEARCH, 0L),
                    moved.getOrDefault(Envelope.DELIVERY, 0L),
                    moved.getOrDefault(Envelope.PLATFORM, 0L),
                    stored.reason(),
                    stored.state(),
                    stored.name(),
                    stored.at(),
                    stored.decider());
        }
    }
}
