package cadre.web.entry;

import cadre.web.access.Needs;
import cadre.web.access.Open;
import cadre.web.access.SignedIn;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Leads to the company, shows the companies when there are several, and a company's first page. */
@Controller
final class HomePage {

    private final Members members;
    private final List<Headlines> headlines;
    private final JdbcClient database;

    HomePage(Members members, List<Headlines> headlines, JdbcClient database) {
        this.members = members;
        this.headlines = List.copyOf(headlines);
        this.database = database;
    }

    @SignedIn
    @GetMapping("/")
    ModelAndView home(Account account, Frame frame) {
        List<Membership> memberships = members.of(account.id());
        return memberships.size() == 1
                ? frame.go("/c/" + memberships.getFirst().tenant().slug(), "")
                : frame.show("entry/home", "Your companies", new HomeView(account.login(), memberships));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}")
    ModelAndView overview(Visit visit, Frame frame) {
        return frame.show("entry/overview", visit.tenant().name(), said(visit));
    }

    private OverviewView said(Visit visit) {
        return headlines.stream()
                .flatMap(each -> each.of(visit).stream())
                .findFirst()
                .orElseGet(() -> new OverviewView("Welcome to " + visit.tenant().name(), "Here is what you can do."));
    }

    /** For whoever watches over the server: answers once the database does. */
    @Open
    @ResponseBody
    @GetMapping(path = "/health", produces = "text/plain")
    String health() {
        return database.sql("select 'ok'").query(String.class).single();
    }
}
