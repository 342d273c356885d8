package cadre.web.decision;

import cadre.app.report.Documents;
import cadre.core.plan.Case;
import cadre.engine.decide.Decision;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The documents of an answered comparison, made by {@code app.report} from what is stored. The last few pages are kept. */
@Component
final class Reports {

    private static final int KEPT = 16;

    private final Inquiries inquiries;
    private final Revisions revisions;
    private final Map<Long, String> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > KEPT;
        }
    };

    Reports(Inquiries inquiries, Revisions revisions) {
        this.inquiries = inquiries;
        this.revisions = revisions;
    }

    /** An answer and what it is about. */
    record Stored(Decision decision, Case subject) {}

    /** The report to stand inside a page; empty when there is none. */
    String part(Tenant tenant, Inquiry inquiry) {
        if (!inquiry.isAnswered()) {
            return "";
        }
        synchronized (pages) {
            String known = pages.get(inquiry.id());
            if (known != null) {
                return known;
            }
        }
        Stored stored = stored(tenant, inquiry);
        String page = Documents.part(stored.decision(), stored.subject());
        synchronized (pages) {
            pages.put(inquiry.id(), page);
        }
        return page;
    }

    /**
     * What is stored of an answered comparison.
     *
     * @throws ResponseStatusException 404 when it has no answer
     */
    Stored stored(Tenant tenant, Inquiry inquiry) {
        String json = inquiries.answer(inquiry).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Revision revision = revisions.find(tenant, inquiry.revision()).orElseThrow();
        return new Stored(Documents.read("decision " + inquiry.id(), json).get(), revisions.subject(revision));
    }

    /** The JSON as it was stored. */
    Optional<String> json(Inquiry inquiry) {
        return inquiries.answer(inquiry);
    }
}
