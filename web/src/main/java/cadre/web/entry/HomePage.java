package cadre.web.entry;

import cadre.web.access.Needs;
import cadre.web.access.SignedIn;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads to the company, shows the companies when there are several, and a company's first page. */
@Controller
final class HomePage {

    private final Members members;
    private final List<Headlines> headlines;
    private final List<FirstSteps> steps;
    private final List<HomePart> parts;

    HomePage(Members members, List<Headlines> headlines, List<FirstSteps> steps, List<HomePart> parts) {
        this.members = members;
        this.headlines = List.copyOf(headlines);
        this.steps = List.copyOf(steps);
        this.parts = List.copyOf(parts);
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
        List<FirstSteps.Step> own =
                steps.stream().flatMap(step -> step.of(visit).stream()).toList();
        boolean all = own.stream().allMatch(FirstSteps.Step::done);
        return frame.show(
                "entry/overview",
                visit.tenant().name(),
                new WelcomeView(
                        said(visit),
                        all ? List.of() : own,
                        parts.stream().flatMap(part -> part.of(visit).stream()).toList()));
    }

    private OverviewView said(Visit visit) {
        return headlines.stream()
                .flatMap(each -> each.of(visit).stream())
                .findFirst()
                .orElseGet(() ->
                        new OverviewView("Welcome to " + visit.tenant().name(), "Here is what you can do.", List.of()));
    }
}
