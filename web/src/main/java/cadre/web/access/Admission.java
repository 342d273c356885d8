package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Identities;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.openid.ProviderFault;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom the provider's word lets in, as which account. An identity that is linked is that account. One that is not becomes an
 * account when its owner holds an invitation, or has a verified address at a domain that a company lets in; it is linked to an account
 * that exists only when its owner asks for it while logged in, or an administrator allowed it for this verified address.
 */
@Component
final class Admission {

    private final Accounts accounts;
    private final Identities identities;
    private final Invitations invitations;
    private final Members members;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Admission(
            Accounts accounts,
            Identities identities,
            Invitations invitations,
            Members members,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.identities = identities;
        this.invitations = invitations;
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Somebody whom the provider has sent.
     *
     * @param identity with their mail address if it is verified, and only then
     * @param unverified whether there is one that is not
     * @param linking id of the account that wants to be linked; null when they only want to log in
     * @param invitation token of the invitation that they opened; empty for none
     */
    record Guest(
            Identities.Identity identity,
            boolean unverified,
            @Nullable Long linking,
            String invitation) {}

    /**
     * In, or not.
     *
     * @param account who they are here; null when they are not let in
     * @param fault why not; null when they are let in
     */
    record Verdict(
            Accounts.@Nullable Credentials account,
            @Nullable ProviderFault fault) {}

    Verdict decide(Guest guest) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Long> linked = identities.account(guest.identity());
            Long linking = guest.linking();
            if (linking != null) {
                return linked.isPresent() && !linked.get().equals(linking)
                        ? new Verdict(null, ProviderFault.TAKEN)
                        : linked.isPresent() ? known(linking) : link(linking, guest.identity(), "by its owner");
            }
            return linked.map(this::known).orElseGet(() -> first(guest));
        }));
    }

    private Verdict known(long account) {
        return accounts.find(account)
                .filter(Accounts.Credentials::enabled)
                .map(found -> new Verdict(found, null))
                .orElseGet(() -> new Verdict(null, ProviderFault.DISABLED));
    }

    private Verdict link(long account, Identities.Identity identity, String how) {
        Verdict verdict = known(account);
        Accounts.Credentials found = verdict.account();
        if (found != null) {
            identities.link(found.account(), identity);
            audit.note(
                    null,
                    found.account(),
                    Audit.Deed.CHANGED,
                    Audit.Subject.account(account),
                    "login",
                    "linked with the provider of identities " + how);
        }
        return verdict;
    }

    private Verdict first(Guest guest) {
        Identities.Identity identity = guest.identity();
        Optional<Invitations.Invitation> invited =
                guest.invitation().isEmpty() ? Optional.empty() : invitations.find(guest.invitation());
        if (invited.isPresent()) {
            Account account = make(identity);
            if (invitations.use(invited.get(), account)) {
                join(invited.get().tenant(), account, invited.get().role(), "invitation");
            }
            return known(account.id());
        }
        if (identity.mail().isEmpty()) {
            return new Verdict(null, guest.unverified() ? ProviderFault.UNVERIFIED : ProviderFault.STRANGER);
        }
        Optional<Account> allowed = accounts.linkable(identity.mail());
        if (allowed.isPresent()) {
            accounts.allowMailLink(allowed.get().id(), false);
            return link(allowed.get().id(), identity, "by mail, as an administrator allowed");
        }
        String domain = identity.mail().substring(identity.mail().lastIndexOf('@') + 1);
        List<Tenant> open = identities.admitting(domain.toLowerCase(Locale.ROOT));
        // An account that has this login already is somebody's, and a mail address alone does not prove whose.
        if (open.isEmpty() || accounts.find(identity.mail()).isPresent()) {
            return new Verdict(null, ProviderFault.STRANGER);
        }
        Account account = make(identity);
        open.forEach(tenant -> join(tenant, account, Role.REQUESTER, "domain of the mail address"));
        return known(account.id());
    }

    /** An account without password; its login is the address, or what is free. */
    private Account make(Identities.Identity identity) {
        String wanted = identity.mail().isEmpty() ? identity.subject() : identity.mail();
        String base = wanted.length() > 90 ? wanted.substring(0, 90) : wanted;
        String login = base;
        for (int n = 2; accounts.find(login).isPresent(); n++) {
            login = base + "-" + n;
        }
        String name = identity.name().isBlank() ? login : identity.name().strip();
        Account account =
                accounts.add(login, name.length() > 200 ? name.substring(0, 200) : name, Accounts.NO_PASSWORD);
        identities.link(account, identity);
        return account;
    }

    private void join(Tenant tenant, Account account, Role role, String how) {
        members.join(tenant, account, role);
        audit.note(
                tenant,
                account,
                Audit.Deed.CHANGED,
                Audit.Subject.account(account.id()),
                "login",
                "no role → " + role.word() + ", by " + how);
    }
}
