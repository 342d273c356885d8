package cadre.web.decision;

import cadre.app.report.Documents;
import cadre.web.access.Visit;
import cadre.web.company.Revisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is made of comparisons that have an answer: documents, and what it takes to put several side by side. */
@Component
public final class Answered {

    /** Most that can be read side by side. */
    public static final int MOST = 24;

    private final Revisions revisions;
    private final Reports reports;

    Answered(Revisions revisions, Reports reports) {
        this.revisions = revisions;
        this.reports = reports;
    }

    /** The report as a page that stands by itself. */
    public String html(Visit visit, Inquiry inquiry) {
        Reports.Stored stored = reports.stored(visit.tenant(), inquiry);
        return Documents.html(stored.decision(), stored.subject());
    }

    /** Its figures as a table. */
    public String csv(Visit visit, Inquiry inquiry) {
        return Documents.csv(reports.stored(visit.tenant(), inquiry).decision());
    }

    /** Several, in this order, each with its answer. */
    public List<SideBySide.Side> sides(Visit visit, List<Inquiry> inquiries) {
        return inquiries.stream()
                .map(inquiry -> new SideBySide.Side(
                        inquiry,
                        revisions
                                .find(visit.tenant(), inquiry.revision())
                                .orElseThrow()
                                .number(),
                        reports.decision(inquiry)))
                .toList();
    }
}
