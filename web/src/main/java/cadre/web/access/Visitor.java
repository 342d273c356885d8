package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as the security library knows it. What it may do is not kept here: it is asked for at every request. */
final class Visitor implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private transient volatile Account account;
    private final boolean enabled;
    private @Nullable String hash;

    Visitor(Accounts.Credentials credentials) {
        account = credentials.account();
        enabled = credentials.enabled();
        hash = credentials.hash();
    }

    /** Who sent the request that this thread answers. */
    static Optional<Account> current() {
        return present()
                .map(Visitor::account)
                .or(() -> Bearer.current().map(token -> token.membership().account()));
    }

    /** Who sent the request that this thread answers, as the security library knows them. */
    static Optional<Visitor> present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    Account account() {
        return account;
    }

    /** The account as it is by now, with another name perhaps. */
    void renew(Account now) {
        account = now;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        hash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Visitor visitor && visitor.account.id() == account.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account.id());
    }

    /** Nothing that a log should not have. */
    @Override
    public String toString() {
        return "account " + account.id();
    }
}
