package cadre.web.decision;

import cadre.app.report.Documents;
import cadre.app.route.Rerunning;
import cadre.core.plan.Case;
import cadre.engine.decide.Decision;
import cadre.web.account.Erased;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The documents of an answered comparison, made by {@code app.report} from what is stored. The last few pages are kept. */
@Component
final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int KEPT = 16;

    private final Inquiries inquiries;
    private final Revisions revisions;
    private final Map<Long, String> pages = new Kept<>();
    private final Map<Long, Decision> decisions = new Kept<>();

    /** The last few. */
    private static final class Kept<T> extends LinkedHashMap<Long, T> {
        private static final long serialVersionUID = 1;

        Kept() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
            return size() > KEPT;
        }
    }

    Reports(Inquiries inquiries, Revisions revisions) {
        this.inquiries = inquiries;
        this.revisions = revisions;
    }

    @EventListener
    void forget(Erased event) {
        for (Map<Long, ?> kept : List.of(pages, decisions)) {
            synchronized (kept) {
                kept.clear();
            }
        }
    }

    /** An answer and what it is about. */
    record Stored(Decision decision, Case subject) {}

    /** The report to stand inside a page; empty when there is none, or none that this version of Cadre can write. */
    String part(Tenant tenant, Inquiry inquiry) {
        if (!inquiry.isAnswered()) {
            return "";
        }
        try {
            return kept(pages, inquiry, () -> {
                Stored stored = stored(tenant, inquiry);
                return Documents.part(stored.decision(), stored.subject());
            });
        } catch (IllegalStateException e) {
            // Written by another version of Cadre, or about a company file that this one does not accept.
            LOG.warn("the answer of comparison {} cannot be shown", inquiry.id(), e);
            return "";
        }
    }

    /**
     * What is stored of an answered comparison.
     *
     * @throws ResponseStatusException 404 when it has no answer
     */
    Stored stored(Tenant tenant, Inquiry inquiry) {
        Revision revision = revisions.find(tenant, inquiry.revision()).orElseThrow();
        return new Stored(decision(inquiry), revisions.subject(revision));
    }

    /**
     * The answer of a comparison.
     *
     * @throws ResponseStatusException 404 when it has none
     */
    Decision decision(Inquiry inquiry) {
        return kept(decisions, inquiry, () -> {
            String json =
                    inquiries.answer(inquiry).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return Documents.read("decision " + inquiry.id(), json).get();
        });
    }

    /** Answers never change once they are there, so that what was made of them may be kept. */
    private static <T> T kept(Map<Long, T> kept, Inquiry inquiry, Supplier<T> made) {
        synchronized (kept) {
            T known = kept.get(inquiry.id());
            if (known != null) {
                return known;
            }
        }
        T now = made.get();
        synchronized (kept) {
            kept.put(inquiry.id(), now);
        }
        return now;
    }

    /**
     * Whether an answer that was computed again came out the same, in a sentence.
     *
     * @param tenant whose
     * @param first the earlier comparison
     * @param again the later one
     */
    String repeated(Tenant tenant, Inquiry first, Inquiry again) {
        if (!again.isAnswered()) {
            return "It computes again with the same seed what was "
                    + first.state().word() + ".";
        }
        if (!first.isAnswered()) {
            return "It was computed again with the same seed, since the first time had no answer.";
        }
        if (inquiries.answer(first).equals(inquiries.answer(again))) {
            return "It was computed again, and came out the same to the last bit.";
        }
        Decision stored = stored(tenant, first).decision();
        Stored now = stored(tenant, again);
        List<String> causes = Rerunning.causes(
                stored, now.subject(), now.decision().provenance().version());
        int differences =
                Rerunning.compare(stored, now.decision(), causes).differences().size();
        return "It was computed again; "
                + (differences == 0 ? "every figure is the same." : differences + " figures are not the same.")
                + (causes.isEmpty() ? "" : " " + String.join(". ", causes) + ".");
    }
}
