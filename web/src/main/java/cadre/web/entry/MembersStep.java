package cadre.web.entry;

import cadre.web.access.Visit;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.site.Site;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The second step of a company: others come in. Nobody can into a demonstration. */
@Component
@Order(2)
final class MembersStep implements FirstSteps {

    private final Members members;
    private final Invitations invitations;
    private final Site site;

    MembersStep(Members members, Invitations invitations, Site site) {
        this.members = members;
        this.invitations = invitations;
        this.site = site;
    }

    @Override
    public Optional<Step> of(Visit visit) {
        if (!visit.may(Role.ADMINISTRATOR) || site.demo()) {
            return Optional.empty();
        }
        int others = members.count(visit.tenant(), "") - 1;
        boolean asked = !invitations.open(visit.tenant()).isEmpty();
        String meaning = others > 0
                ? others == 1 ? "Somebody else is a member." : others + " others are members."
                : asked
                        ? "An invitation waits to be used."
                        : "Whoever has ideas, plans or only looks; each sees and does what their role allows.";
        return Optional.of(new Step(
                "Invite people",
                meaning,
                others > 0 || asked,
                List.of(new OverviewView.Link(visit.address("members#add-h"), "Invite somebody"))));
    }
}
