package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.access.Entrance;
import cadre.web.access.Sessions;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Identities;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.openid.OpenId;
import cadre.web.page.Form;
import cadre.web.word.Word;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators decide about members, for pages and programs alike; every change is written down. Whose account the
 * administrator already knows from a company of theirs, or from an earlier membership here, is added at once; everybody else gets
 * a link, so that nobody is put into a company unasked, and nobody can find out which logins there are elsewhere on this server.
 */
@Component
public final class MemberDesk {

    private static final int LONGEST_LABEL = 200;
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";
    private static final String LAST =
            " is the last administrator who can log in. Make somebody else an administrator first.";

    private final Accounts accounts;
    private final Members members;
    private final Invitations invitations;
    private final Identities identities;
    private final Sessions sessions;
    private final Audit audit;
    private final OpenId openId;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    MemberDesk(
            Accounts accounts,
            Members members,
            Invitations invitations,
            Identities identities,
            Sessions sessions,
            Audit audit,
            OpenId openId,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.members = members;
        this.invitations = invitations;
        this.identities = identities;
        this.sessions = sessions;
        this.audit = audit;
        this.openId = openId;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Somebody was asked in.
     *
     * @param account that is a member now; null when there is an invitation instead
     * @param role as what
     * @param token of the invitation, stored nowhere; empty when there is none
     */
    public record Asked(@Nullable Account account, Role role, String token) {

        /** Where the invitation is accepted. */
        public String address() {
            return "/invitation/" + token;
        }
    }

    /**
     * What a member may do.
     *
     * @param role in the company
     * @param enabled whether they can log in
     * @param mailLink whether an identity with the login as its verified address may be linked
     */
    public record Rights(Role role, boolean enabled, boolean mailLink) {

        /** Those of a member today. */
        public static Rights of(Members.Member member) {
            return new Rights(member.role(), member.enabled(), member.mailLink());
        }

        Rights as(Role other) {
            return new Rights(other, enabled, mailLink);
        }

        Rights enabled(boolean in) {
            return new Rights(role, in, mailLink);
        }

        Rights mailLink(boolean allowed) {
            return new Rights(role, enabled, allowed);
        }
    }

    /**
     * Asks somebody in.
     *
     * @param form with who, a login or a name for the invitation, and role; gets the faults
     * @return nothing when the form is wrong
     */
    public Optional<Asked> ask(Visit visit, Form form) {
        form.required("who", "Enter the login of somebody whom you know here, or a name for the invitation.");
        form.atMost("who", LONGEST_LABEL);
        Role role =
                form.read("role", word -> Word.of(Role.class, word), "Choose one of the four roles.", Role.REQUESTER);
        Optional<Account> known = known(visit, form.value("who"));
        if (known.flatMap(account -> members.member(visit.tenant(), account.id()))
                .isPresent()) {
            form.wrong("who", known.get().name() + " is a member already. Their role can be changed in the table.");
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        if (known.isPresent()) {
            members.join(visit.tenant(), known.get(), role);
            note(visit, known.get().id(), "no role → " + role.word());
            return Optional.of(new Asked(known.get(), role, ""));
        }
        String token = invitations.make(visit.tenant(), visit.account(), role, form.value("who"));
        note(visit, new Audit.Subject("invitation", ""), "invitation as " + role.word());
        return Optional.of(new Asked(null, role, token));
    }

    /** The whole address of an invitation, as those outside reach this server. */
    public String link(Asked asked, HttpServletRequest request) {
        String root = openId.provider().root();
        return (root.isEmpty() ? Entrance.root(request) : root) + asked.address();
    }

    /**
     * Makes the link of an invitation lead nowhere.
     *
     * @return false when the company has no such invitation to withdraw
     */
    public boolean withdraw(Visit visit, long invitation) {
        boolean done = invitations.withdraw(visit.tenant(), invitation);
        if (done) {
            note(visit, new Audit.Subject("invitation", ""), "invitation withdrawn");
        }
        return done;
    }

    /**
     * Changes what a member may do: all that differs, or nothing.
     *
     * @param wanted of the member as they are, whom nobody else changes meanwhile; may throw
     * @return why nothing was changed; empty when it is done, and when nobody of this id is a member
     */
    public Optional<String> change(Visit visit, long account, Function<Members.Member, Rights> wanted) {
        return transaction.execute(status -> {
            members.lock(visit.tenant());
            Optional<String> refusal = members.member(visit.tenant(), account)
                    .flatMap(member -> change(visit, member, wanted.apply(member)));
            refusal.ifPresent(why -> status.setRollbackOnly());
            return refusal;
        });
    }

    private Optional<String> change(Visit visit, Members.Member member, Rights wanted) {
        long account = member.account().id();
        if (wanted.role() != member.role()) {
            if (!members.change(visit.tenant(), account, wanted.role())) {
                return Optional.of(member.account().name() + LAST);
            }
            note(visit, account, member.role().word() + " → " + wanted.role().word());
        }
        Optional<String> refusal =
                wanted.mailLink() == member.mailLink() ? Optional.empty() : link(visit, member, wanted.mailLink());
        return refusal.isPresent() || wanted.enabled() == member.enabled()
                ? refusal
                : access(visit, member, wanted.enabled());
    }

    private Optional<String> link(Visit visit, Members.Member member, boolean allowed) {
        if (!member.ours()) {
            return Optional.of("This account belongs to another company too, so that its owner has to link it.");
        }
        if (!member.account().login().contains("@")) {
            return Optional.of("The login of " + member.account().name() + " is no e-mail address.");
        }
        accounts.allowMailLink(member.account().id(), allowed);
        note(visit, member.account().id(), allowed ? "linking by mail allowed" : "linking by mail no longer allowed");
        return Optional.empty();
    }

    /** Only accounts that this company asked in, and that belong to no other: anybody else's is not ours to close. */
    private Optional<String> access(Visit visit, Members.Member member, boolean in) {
        long account = member.account().id();
        if (!member.ours()) {
            return Optional.of("This account belongs to another company too. Maybe remove its role here instead.");
        }
        if (in) {
            accounts.enable(account);
        } else if (members.shutOut(visit.tenant(), account, () -> accounts.disable(account))) {
            sessions.endAll(account, null);
        } else {
            return Optional.of(member.account().name() + LAST);
        }
        note(visit, account, in ? "account enabled" : "account disabled");
        return Optional.empty();
    }

    /**
     * Takes a member's role away.
     *
     * @param seen looks at the member as they are; may throw
     * @return why it was not; empty when it is done, and when nobody of this id is a member
     */
    public Optional<String> remove(Visit visit, long account, Consumer<Members.Member> seen) {
        return transaction.execute(status -> {
            members.lock(visit.tenant());
            Optional<Members.Member> member = members.member(visit.tenant(), account);
            member.ifPresent(seen);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            if (!members.leave(visit.tenant(), account)) {
                return Optional.of(member.get().account().name() + LAST);
            }
            note(visit, account, member.get().role().word() + " → no role");
            return Optional.empty();
        });
    }

    /**
     * Says whose verified addresses let people in.
     *
     * @param form with domains, parted by blanks, commas or semicolons; gets the faults
     * @return the domains; nothing when the form is wrong
     */
    public Optional<List<String>> domains(Visit visit, Form form) {
        List<String> all = Arrays.stream(
                        form.value("domains").toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
        all.stream()
                .filter(domain -> !domain.matches(DOMAIN))
                .findFirst()
                .ifPresent(wrong ->
                        form.wrong("domains", "'" + wrong + "' is no domain of mail addresses, such as example.com."));
        if (form.isWrong()) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> identities.domains(visit.tenant(), all));
        note(visit, Audit.Subject.EVERYONE, "mail domains: " + (all.isEmpty() ? "none" : String.join(", ", all)));
        return Optional.of(all);
    }

    private Optional<Account> known(Visit visit, String login) {
        return accounts.find(login)
                .filter(Accounts.Credentials::enabled)
                .map(Accounts.Credentials::account)
                .filter(account -> wasHere(visit, account) || together(visit, account));
    }

    private boolean wasHere(Visit visit, Account account) {
        return members.member(visit.tenant(), account.id()).isPresent()
                || database.sql("select count(*) from audit_entry"
                                        + " where tenant_id = ? and subject_kind = 'account' and subject = ?")
                                .params(visit.tenant().id(), String.valueOf(account.id()))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean together(Visit visit, Account account) {
        return members.of(visit.account().id()).stream()
                .filter(mine -> mine.role() == Role.ADMINISTRATOR)
                .map(Membership::tenant)
                .anyMatch(tenant -> members.member(tenant, account.id()).isPresent());
    }

    private void note(Visit visit, long account, String detail) {
        note(visit, Audit.Subject.account(account), detail);
    }

    private void note(Visit visit, Audit.Subject subject, String detail) {
        audit.note(visit, Audit.Deed.CHANGED, subject, MembersPage.PAGE, detail);
    }
}
