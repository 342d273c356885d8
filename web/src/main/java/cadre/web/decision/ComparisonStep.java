package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revisions;
import cadre.web.entry.FirstSteps;
import cadre.web.entry.OverviewView;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last of the first steps of a company: the answer that it came for. */
@Component
@Order(4)
final class ComparisonStep implements FirstSteps {

    private final Inquiries inquiries;
    private final Revisions revisions;

    ComparisonStep(Inquiries inquiries, Revisions revisions) {
        this.inquiries = inquiries;
        this.revisions = revisions;
    }

    @Override
    public Optional<Step> of(Visit visit) {
        if (!visit.may(Role.PLANNER)) {
            return Optional.empty();
        }
        boolean done = inquiries.newestAnswered(visit.tenant()).isPresent();
        boolean possible = revisions.newest(visit.tenant()).isPresent();
        return Optional.of(new Step(
                "Compare the structures",
                done
                        ? "The answer stands above."
                        : possible
                                ? "A central team, squads, a hub with spokes and others, with your people: about two minutes."
                                : "It needs the company described first.",
                done,
                possible
                        ? List.of(new OverviewView.Link(visit.address("decisions"), "Start a comparison"))
                        : List.of()));
    }
}
