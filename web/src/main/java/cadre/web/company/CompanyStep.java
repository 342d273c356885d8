package cadre.web.company;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.entry.FirstSteps;
import cadre.web.entry.OverviewView;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first step of a company: saying who there is. */
@Component
@Order(1)
final class CompanyStep implements FirstSteps {

    private final Revisions revisions;

    CompanyStep(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Optional<Step> of(Visit visit) {
        if (!visit.may(Role.PLANNER)) {
            return Optional.empty();
        }
        return Optional.of(
                revisions.newest(visit.tenant()).isPresent()
                        ? new Step(
                                "Describe the company",
                                "The company file is there.",
                                true,
                                List.of(new OverviewView.Link(visit.address("organisation"), "See the organisation")))
                        : new Step(
                                "Describe the company",
                                "Who there is, in which teams, and for which areas. Rough numbers will do.",
                                false,
                                List.of(
                                        new OverviewView.Link(
                                                visit.address("organisation/new"), "Answer a few questions"),
                                        new OverviewView.Link(
                                                visit.address("organisation/import"), "Import a company file"),
                                        new OverviewView.Link(
                                                visit.address("organisation"), "Look around with an example"))));
    }
}
