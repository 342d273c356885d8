package cadre.web.log;

import cadre.app.document.Numbers;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of decisions, whose chain of hashes is checked whenever somebody looks. */
@Controller
final class DecisionLogPage {

    private static final int MOST = 50;
    private static final String TITLE = "Log of decisions";

    private final DecisionLog log;

    DecisionLogPage(DecisionLog log) {
        this.log = log;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ranking/log")
    ModelAndView show(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String hash) {
        DecisionLog.Whole whole = log.whole(visit.tenant());
        LogQuery query = new LogQuery(kind, text);
        Form earlier = Earlier.form(position, hash);
        DecisionLogView view = view(whole, query, page, earlier);
        return earlier.isWrong() ? frame.again("log/log", TITLE, view) : frame.show("log/log", TITLE, view);
    }

    private static DecisionLogView view(DecisionLog.Whole whole, LogQuery query, int page, Form earlier) {
        Optional<Chain.Flaw> flaw = whole.flaw();
        List<Chain.Link> wanted = query.of(whole);
        Pages pages = Pages.of(page, wanted.size(), MOST);
        int from = pages.offset(MOST);
        return new DecisionLogView(
                answer(whole.links().size(), flaw),
                flaw.isEmpty(),
                whole.head(),
                kinds(whole),
                query.kind(),
                query.text(),
                wanted.subList(from, Math.min(wanted.size(), from + MOST)).stream()
                        .map(Chain.Link::entry)
                        .toList(),
                query.address(),
                pages,
                earlier,
                Earlier.answer(earlier, whole));
    }

    private static List<Choice> kinds(DecisionLog.Whole whole) {
        return whole.entries().stream()
                .map(DecisionLog.Entry::kind)
                .distinct()
                .sorted()
                .map(each -> new Choice(each, title(each)))
                .toList();
    }

    private static String answer(int length, Optional<Chain.Flaw> flaw) {
        String count = length == 0
                ? flaw.isPresent() ? "No decision is in the log" : "Nothing was decided yet"
                : (length == 1 ? "One decision is" : Numbers.count(length) + " decisions are") + " in the log";
        return flaw.map(broken -> count + ", and it was tampered with: " + broken.words())
                .orElse(length == 0 ? count : count + ", and none was changed since");
    }

    private static String title(String kind) {
        return kind.isEmpty()
                ? kind
                : kind.substring(0, 1).toUpperCase(Locale.ROOT)
                        + kind.substring(1).replace('-', ' ');
    }
}
