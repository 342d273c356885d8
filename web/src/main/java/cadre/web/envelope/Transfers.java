package cadre.web.envelope;

import cadre.engine.rank.Envelope;
import cadre.engine.rank.Ledger;
import cadre.web.access.Visit;
import cadre.web.page.Form;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may move days from one envelope to another, and how many. */
@Component
public final class Transfers {

    private static final long MOST_DAYS = 1_000_000;
    private static final int LONGEST_REASON = 1000;

    private final EnvelopeStore store;

    Transfers(EnvelopeStore store) {
        this.store = store;
    }

    /**
     * Proposes a transfer.
     *
     * @param form with from, to, days and why; receives what is wrong
     * @return nothing when anything is wrong
     */
    public Optional<EnvelopeStore.Stored> propose(Visit visit, Form form) {
        Optional<Envelope> giving = Envelope.find(form.value("from"));
        Optional<Envelope> taking = Envelope.find(form.value("to"));
        if (giving.isEmpty()) {
            form.wrong("from", "Choose the envelope that gives.");
        }
        if (taking.isEmpty() || taking.equals(giving)) {
            form.wrong("to", "Choose another envelope that receives.");
        }
        long moved = days(form, "days", 1);
        String reason = reason(form, "why");
        if (giving.isPresent() && form.error("days").isEmpty()) {
            long has = store.ledger(visit.tenant()).balances().getOrDefault(giving.get(), 0L);
            if (moved > has) {
                form.wrong(
                        "days",
                        giving.get().title() + " has " + Words.count(has, "person-day", "person-days")
                                + " a quarter, so that " + moved + " cannot be moved.");
            }
        }
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(store.propose(
                        visit, Ledger.Entry.transfer(giving.orElseThrow(), taking.orElseThrow(), moved), reason));
    }

    /**
     * Approves or refuses a transfer.
     *
     * @param approve whether it is to count
     * @return why nothing was changed; nothing when it was
     */
    public Optional<String> decide(Visit visit, EnvelopeStore.Stored stored, boolean approve) {
        if (!stored.isProposed()) {
            return Optional.of("It was " + stored.state() + " already, so nothing was changed.");
        }
        if (approve && !mayApprove(visit, stored)) {
            return Optional.of("Somebody else has to approve what you proposed, so nothing was moved.");
        }
        try {
            return store.decide(visit, stored.id(), approve).isPresent()
                    ? Optional.empty()
                    : Optional.of("It was decided meanwhile, so nothing was changed.");
        } catch (IllegalArgumentException e) {
            return Optional.of("Nothing was moved: " + e.getMessage() + ".");
        }
    }

    boolean mayApprove(Visit visit, EnvelopeStore.Stored stored) {
        return stored.author() != visit.account().id() || !store.hasOther(visit);
    }

    static long days(Form form, String field, long least) {
        return form.read(
                field,
                text -> {
                    long days = Long.parseLong(text.replace(",", ""));
                    if (days < least || days > MOST_DAYS) {
                        throw new IllegalArgumentException(text);
                    }
                    return days;
                },
                "Expected whole person-days a quarter, " + least + " or more, not “" + form.value(field) + "”.",
                least);
    }

    static String reason(Form form, String field) {
        form.atMost(field, LONGEST_REASON);
        return form.required(field, "Say why: it goes into the log of decisions.");
    }
}
