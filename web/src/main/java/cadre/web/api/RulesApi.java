package cadre.web.api;

import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.log.DecisionLog;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Listed;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a company goes by: routing rules, members, the log of decisions. */
@Controller
final class RulesApi {

    private static final String ABOUT = "Company";
    private static final int MOST_MEMBERS = 10_000;

    private final DecisionLog log;
    private final Members members;
    private final Audit audit;

    RulesApi(DecisionLog log, Members members, Audit audit) {
        this.log = log;
        this.members = members;
        this.audit = audit;
    }

    /** Somebody with a role. */
    record Member(
            @Says("the id of the account") long id,
            @Says("what they log in with") String login,
            @Says("what others read") String name,

            @Says(
                    value = "what they may do",
                    words = {"requester", "viewer", "planner", "administrator"})
            String role,

            @Says("whether they may log in") boolean enabled) {

        static Member of(Members.Member member) {
            return new Member(
                    member.account().id(),
                    member.account().login(),
                    member.account().name(),
                    member.role().word(),
                    member.enabled());
        }
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "listMembers",
            about = ABOUT,
            value = "Lists everybody with a role, by name, all at once.",
            more = "The audit log keeps that they were looked at.")
    @GetMapping(path = Addresses.COMPANY + "/members", produces = Addresses.JSON)
    Answer<Listed<Member>> members(Visit visit) {
        audit.sawEveryone(visit, "/api/v1 members");
        return Answer.of(new Listed<>(
                members.all(visit.tenant(), "", 0, MOST_MEMBERS).stream()
                        .map(Member::of)
                        .toList(),
                null));
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
