package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Sessions;
import cadre.web.access.Visit;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who may do what in a company, as its administrators decide. Every change is written down. */
@Controller
final class MembersPage {

    static final String TITLE = "Members";
    static final String TEMPLATE = "people/members";
    static final String PAGE = "members";
    private static final String LAST =
            " is the last administrator who can log in. Make somebody else an administrator first.";

    private final Accounts accounts;
    private final Members members;
    private final Sessions sessions;
    private final Audit audit;
    private final MembersViews views;

    MembersPage(Accounts accounts, Members members, Sessions sessions, Audit audit, MembersViews views) {
        this.accounts = accounts;
        this.members = members;
        this.sessions = sessions;
        this.audit = audit;
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
    @PostMapping("/c/{tenant}/members/{account}/role")
    ModelAndView role(
            Visit visit,
            Frame frame,
            HttpServletRequest request,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String role) {
        Members.Member member = find(visit, account);
        Form form = Form.empty().with("role", role);
        Role wanted = form.read("role", Role::of, "Choose one of the four roles.", member.role());
        if (!form.isWrong() && !members.change(visit.tenant(), account, wanted)) {
            form.wrong("members", member.account().name() + LAST);
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, views.of(visit, form, request, "", 1));
        }
        note(visit, account, member.role().word() + " → " + wanted.word());
        return frame.go(
                account == visit.account().id() && wanted != Role.ADMINISTRATOR
                        ? visit.address("")
                        : visit.address(PAGE),
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
        if (!members.leave(visit.tenant(), account)) {
            Form form = Form.empty().wrong("members", member.account().name() + LAST);
            return frame.again(TEMPLATE, TITLE, views.of(visit, form, request, "", 1));
        }
        note(visit, account, member.role().word() + " → no role");
        return frame.go(
                account == visit.account().id() ? "/" : visit.address(PAGE),
                member.account().name() + " has no role here any more.");
    }

    /** Only accounts that this company asked in, and that belong to no other: anybody else's is not ours to close. */
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
        } else if (!member.ours()) {
            form.wrong("members", "This account belongs to another company too. Maybe remove its role here instead.");
        } else if (!in && !members.shutOut(visit.tenant(), account, () -> accounts.disable(account))) {
            form.wrong("members", member.account().name() + LAST);
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, views.of(visit, form, request, "", 1));
        }
        if (in) {
            accounts.enable(account);
        } else {
            sessions.endAll(account, null);
        }
        note(visit, account, in ? "account enabled" : "account disabled");
        return frame.go(
                visit.address(PAGE),
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
        Members.Member member = find(visit, account);
        Form form = Form.empty();
        if (!member.ours()) {
            form.wrong("members", "This account belongs to another company too, so that its owner has to link it.");
        } else if (!member.account().login().contains("@")) {
            form.wrong("members", "The login of " + member.account().name() + " is no e-mail address.");
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, views.of(visit, form, request, "", 1));
        }
        boolean yes = allowed.equals("true");
        accounts.allowMailLink(account, yes);
        note(visit, account, yes ? "linking by mail allowed" : "linking by mail no longer allowed");
        return frame.go(visit.address(PAGE), "It is saved.");
    }

    private void note(Visit visit, long account, String detail) {
        audit.note(visit, Audit.Deed.CHANGED, Audit.Subject.account(account), PAGE, detail);
    }

    private Members.Member find(Visit visit, long account) {
        return members.member(visit.tenant(), account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
