package cadre.web.people;

import cadre.web.access.Visit;
import cadre.web.account.Identities;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.openid.OpenId;
import cadre.web.page.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/** What the page of members shows, whichever form on it was filled in. */
@Component
final class MembersViews {

    private static final int ROWS = 50;
    private static final String LINK = MembersViews.class.getName();

    private final Members members;
    private final Invitations invitations;
    private final Identities identities;
    private final SeatLinks links;
    private final OpenId openId;

    MembersViews(Members members, Invitations invitations, Identities identities, SeatLinks links, OpenId openId) {
        this.members = members;
        this.invitations = invitations;
        this.identities = identities;
        this.links = links;
        this.openId = openId;
    }

    /** Keeps the link of an invitation until the next page, which shows it. */
    static void keep(HttpServletRequest request, String link) {
        request.getSession().setAttribute(LINK, link);
    }

    MembersView of(Visit visit, Form form, HttpServletRequest request, String query, int page) {
        int all = members.count(visit.tenant(), "");
        int found = query.isEmpty() ? all : members.count(visit.tenant(), query);
        int pages = Math.max(1, (found + ROWS - 1) / ROWS);
        int number = Math.min(page, pages);
        String domains = String.join(" ", identities.domains(visit.tenant()));
        return new MembersView(
                answer(all),
                form,
                members.all(visit.tenant(), query, (number - 1) * ROWS, ROWS),
                query,
                number,
                pages,
                invitations.open(visit.tenant()),
                link(request),
                form.value("domains").isEmpty() ? domains : form.value("domains"),
                openId.provider().name(),
                links.open(visit.tenant()).stream()
                        .map(link -> new MembersView.Claim(
                                link.account().id(),
                                link.account().name() + " (" + link.account().login() + ")",
                                link.seat()))
                        .toList(),
                visit.account().id());
    }

    private static String answer(int all) {
        return all == 1 ? "You are the only member" : all + " people may come in here";
    }

    private static String link(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LINK) instanceof String link)) {
            return "";
        }
        session.removeAttribute(LINK);
        return link;
    }
}
