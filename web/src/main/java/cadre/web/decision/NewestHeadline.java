package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revisions;
import cadre.web.entry.Headlines;
import cadre.web.entry.OverviewView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest answer, on the first page of a company. */
@Component
final class NewestHeadline implements Headlines {

    private final Inquiries inquiries;
    private final Revisions revisions;

    NewestHeadline(Inquiries inquiries, Revisions revisions) {
        this.inquiries = inquiries;
        this.revisions = revisions;
    }

    @Override
    public Optional<OverviewView> of(Visit visit) {
        if (!visit.may(Role.VIEWER)) {
            return Optional.empty();
        }
        return Optional.of(inquiries
                .newestAnswered(visit.tenant())
                .map(inquiry -> new OverviewView(
                        inquiry.headline(), "The simulation says so; the decisions below say why, and how surely."))
                .orElseGet(() -> revisions.newest(visit.tenant()).isPresent()
                        ? new OverviewView(
                                "How to organise the ML people has not been compared yet",
                                "The organisation is known; a comparison takes about two minutes.")
                        : new OverviewView(
                                "Nothing is known of this company yet",
                                "Import a company file under Organisation; everything else follows from it.")));
    }
}
