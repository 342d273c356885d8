package cadre.web.access;

import cadre.web.account.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A program that came with a token, as the security library knows it. */
final class Bearer extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Token token;

    Bearer(Token token) {
        super(List.of());
        this.token = token;
        setAuthenticated(true);
    }

    /** With what the request came that this thread answers; nothing when a person sent it. */
    static Optional<Token> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer bearer
                ? Optional.of(bearer.token)
                : Optional.empty();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bearer bearer && bearer.token.id() == token.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(token.id());
    }

    /** Nothing that a log should not have. */
    @Override
    public String toString() {
        return "token " + token.id();
    }
}
