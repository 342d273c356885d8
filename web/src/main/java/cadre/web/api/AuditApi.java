package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.people.AuditLog;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Listed;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who saw and changed what about whom. */
@Controller
final class AuditApi {

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    /** A look or a change. */
    record Looked(
            @Says("its id") long id,
            @Says("when") Instant at,
            @Says("the name of who did it") String who,

            @Says(
                    value = "what was done",
                    words = {"viewed", "changed", "exported", "erased", "purged"})
            String deed,

            @Says("what the subject is: seat, account, everyone, or erased")
            String kind,

            @Says(value = "about whom: the id of a seat, the name of an account, or everyone", empty = true)
            String subject,

            @Says(value = "where", empty = true) String page,

            @Says(value = "more about a change", empty = true)
            String detail) {

        static Looked of(AuditLog.Entry entry) {
            return new Looked(
                    entry.id(),
                    entry.at(),
                    entry.who(),
                    entry.deed(),
                    entry.kind(),
                    entry.subject(),
                    entry.page(),
                    entry.detail());
        }
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "listAuditLog",
            about = "Company",
            value = "Lists who saw and changed what about people, the newest first.")
    @GetMapping(path = Addresses.COMPANY + "/audit-log", produces = Addresses.JSON)
    Answer<Listed<Looked>> all(Visit visit, @Asked Page page) {
        List<Looked> some = log.below(visit.tenant(), page.below(), page.size() + 1).stream()
                .map(Looked::of)
                .toList();
        return Answer.of(Listed.of(some, page.size(), Looked::id));
    }
}
