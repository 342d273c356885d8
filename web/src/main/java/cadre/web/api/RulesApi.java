package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.log.DecisionLog;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Listed;
import cadre.web.rest.Told;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a company goes by: the log of decisions. */
@Controller
final class RulesApi {

    private static final String ABOUT = "Company";

    private final DecisionLog log;

    RulesApi(DecisionLog log) {
        this.log = log;
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "listDecisionLog",
            about = ABOUT,
            value = "Lists what was decided about use cases and rankings, the newest first.",
            more = "Entries are only ever added; each has the hash of the one before in its own.")
    @GetMapping(path = Addresses.COMPANY + "/decision-log", produces = Addresses.JSON)
    Answer<Listed<RulesJson.Decided>> decided(Visit visit, @Asked Page page) {
        List<RulesJson.Decided> some = log.below(visit.tenant(), page.below(), page.size() + 1).stream()
                .map(RulesJson.Decided::of)
                .toList();
        return Answer.of(Listed.of(some, page.size(), RulesJson.Decided::position));
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "checkDecisionLog",
            about = ABOUT,
            value = "Computes every hash of the decision log again and says whether it is what it was.",
            more = "Say how far it went when you last looked, and what you know is compared too.")
    @GetMapping(path = Addresses.COMPANY + "/decision-log/check", produces = Addresses.JSON)
    Answer<RulesJson.Checked> checked(Visit visit, @Asked RulesJson.Earlier earlier) {
        return Answer.of(RulesJson.Checked.of(log.whole(visit.tenant()), earlier));
    }
}
