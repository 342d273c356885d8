package cadre.web.people;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.word.Word;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who may do what in a company, as its administrators decide. */
@Controller
final class MembersPage {

    static final String PAGE = "members";
    private static final String TITLE = "Members";
    private static final String TEMPLATE = "people/members";

    private final Members members;
    private final MemberDesk desk;
    private final MembersViews views;

    MembersPage(Members members, MemberDesk desk, MembersViews views) {
        this.members = members;
        this.desk = desk;
        this.views = views;
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/members")
    ModelAndView show(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return frame.show(TEMPLATE, TITLE, views.of(visit, Form.empty(), request, q.strip(), Math.max(1, page)));
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members")
    ModelAndView ask(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String role) {
        Form form = Form.empty().with("who", who).with("role", role);
        Optional<MemberDesk.Asked> asked = desk.ask(visit, form);
        if (asked.isEmpty()) {
            return again(visit, frame, request, form);
        }
        Account account = asked.get().account();
        if (account == null) {
            MembersViews.keep(request, desk.link(asked.get(), request));
            return frame.go(visit.address(PAGE), "");
        }
        return frame.go(
                visit.address(PAGE),
                account.name() + " is a member now, as " + asked.get().role().word() + ".");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/invitations/{invitation}/withdrawal")
    ModelAndView withdraw(Visit visit, Frame frame, @PathVariable long invitation) {
        if (!desk.withdraw(visit, invitation)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return frame.go(visit.address(PAGE), "The invitation is withdrawn: its link leads nowhere now.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/domains")
    ModelAndView domains(
            Visit visit, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String domains) {
        Form form = Form.empty().with("domains", domains);
        return desk.domains(visit, form).isEmpty()
                ? again(visit, frame, request, form)
                : frame.go(visit.address(PAGE), "It is saved.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/{account}/role")
    ModelAndView role(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String role) {
        Members.Member member = find(visit, account);
        Form form = Form.empty().with("role", role);
        Role wanted =
                form.read("role", word -> Word.of(Role.class, word), "Choose one of the four roles.", member.role());
        return change(
                visit,
                frame,
                request,
                account,
                form,
                now -> MemberDesk.Rights.of(now).as(wanted),
                account == visit.account().id() && wanted != Role.ADMINISTRATOR ? "" : PAGE,
                member.account().name() + " is now " + wanted.word() + ".");
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/members/{account}/removal")
    ModelAndView askRemoval(Visit visit, Frame frame, @PathVariable long account) {
        return frame.show("people/removal", "Remove a member", find(visit, account));
    }

    /** Without the word from the page that asks, that page. */
    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/{account}/removal")
    ModelAndView remove(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String sure) {
        Members.Member member = find(visit, account);
        if (!sure.equals("yes")) {
            return askRemoval(visit, frame, account);
        }
        Optional<String> refusal = desk.remove(visit, account, now -> {});
        if (refusal.isPresent()) {
            return again(visit, frame, request, Form.empty().wrong("members", refusal.get()));
        }
        return frame.go(
                account == visit.account().id() ? "/" : visit.address(PAGE),
                member.account().name() + " has no role here any more.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/{account}/access")
    ModelAndView access(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String enabled) {
        Members.Member member = find(visit, account);
        Form form = Form.empty();
        boolean in = enabled.equals("true");
        if (!in && !enabled.equals("false")) {
            form.wrong("members", "Say whether the account may log in.");
        }
        return change(
                visit,
                frame,
                request,
                account,
                form,
                now -> MemberDesk.Rights.of(now).enabled(in),
                PAGE,
                member.account().name() + (in ? " can log in again." : " cannot log in any more, and is logged out."));
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/{account}/mail-link")
    ModelAndView mailLink(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String allowed) {
        find(visit, account);
        return change(
                visit,
                frame,
                request,
                account,
                Form.empty(),
                now -> MemberDesk.Rights.of(now).mailLink(allowed.equals("true")),
                PAGE,
                "It is saved.");
    }

    private ModelAndView change(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            long account,
            Form form,
            Function<Members.Member, MemberDesk.Rights> wanted,
            String page,
            String done) {
        if (!form.isWrong()) {
            desk.change(visit, account, wanted).ifPresent(why -> form.wrong("members", why));
        }
        return form.isWrong() ? again(visit, frame, request, form) : frame.go(visit.address(page), done);
    }

    private ModelAndView again(Visit visit, Frame frame, HttpServletRequest request, Form form) {
        return frame.again(TEMPLATE, TITLE, views.of(visit, form, request, "", 1));
    }

    private Members.Member find(Visit visit, long account) {
        return members.member(visit.tenant(), account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
