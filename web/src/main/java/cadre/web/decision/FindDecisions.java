package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Findable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decisions by their name, their note or their answer. */
@Component
final class FindDecisions implements Findable {

    private final Inquiries inquiries;

    FindDecisions(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<Found> find(Visit visit, String words, int most) {
        return visit.may(Role.VIEWER)
                ? inquiries.called(visit.tenant(), words, most).stream()
                        .map(inquiry -> new Found(
                                "Decision",
                                inquiry.label().name().isEmpty() && inquiry.isAnswered()
                                        ? inquiry.headline()
                                        : inquiry.title(),
                                visit.address("decisions/" + inquiry.id())))
                        .toList()
                : List.of();
    }
}
