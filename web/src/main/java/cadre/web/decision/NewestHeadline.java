package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revisions;
import cadre.web.entry.Headlines;
import cadre.web.entry.OverviewView;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest answer, on the first page of a company. */
@Component
final class NewestHeadline implements Headlines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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
                        inquiry.headline(),
                        "The simulation says so, about " + visit.tenant().name() + " as it was described on "
                                + DAY.format(inquiry.asked().atZone(ZoneId.systemDefault())) + ".",
                        List.of(
                                new OverviewView.Link(visit.address("decisions/" + inquiry.id()), "Read why"),
                                new OverviewView.Link(visit.address("scenarios"), "Try something else"))))
                .orElseGet(() -> revisions.newest(visit.tenant()).isPresent() ? notCompared(visit) : notKnown(visit)));
    }

    private static OverviewView notCompared(Visit visit) {
        return new OverviewView(
                "How to organise the ML people has not been compared yet",
                "The organisation is known; a comparison takes about two minutes.",
                List.of(
                        new OverviewView.Link(
                                visit.address("decisions"),
                                visit.may(Role.PLANNER) ? "Compare the structures" : "Decisions"),
                        new OverviewView.Link(visit.address("organisation"), "See the organisation")));
    }

    private static OverviewView notKnown(Visit visit) {
        return new OverviewView(
                "Nothing is known of " + visit.tenant().name() + " yet",
                visit.may(Role.PLANNER)
                        ? "Say who there is and what ML is for: the picture of the organisation and the comparison of structures"
                                + " follow from it."
                        : "A planner can describe it; ideas can be submitted already.",
                visit.may(Role.PLANNER)
                        ? List.of() // the first steps lead there
                        : List.of(new OverviewView.Link(visit.address("ideas/new"), "Submit an idea")));
    }
}
