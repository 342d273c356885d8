package cadre.web.access;

import cadre.web.account.Accounts;
import cadre.web.account.Identities;
import cadre.web.openid.Errand;
import cadre.web.openid.OpenId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Logging in with the provider of identities: authorization code with PKCE, state and nonce, by the security library. What
 * comes of it is a session like any other; of the provider's tokens only the one for logging out there is kept, in it.
 */
final class ProviderLogin {

    /** The token by which the provider knows whom to log out. */
    static final String TOKEN = ProviderLogin.class.getName() + ".token";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    private final OpenId provider;
    private final Admission admission;
    private final Arrival arrival;

    ProviderLogin(OpenId provider, Admission admission, Arrival arrival) {
        this.provider = provider;
        this.admission = admission;
        this.arrival = arrival;
    }

    void apply(HttpSecurity http) {
        ClientRegistrationRepository repository = id -> id.equals(OpenId.ID) ? provider.registration() : null;
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(repository)
                .authorizedClientRepository(new Nothing())
                .authorizationEndpoint(where -> where.authorizationRequestResolver(new Resolver(repository)))
                .successHandler(this::succeeded)
                .failureHandler(this::failed));
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(who.getPrincipal(), "nobody");
        HttpSession session = request.getSession();
        String mail = Objects.requireNonNullElse(user.getEmail(), "");
        boolean verified = Boolean.TRUE.equals(user.getEmailVerified());
        Admission.Verdict verdict = admission.decide(new Admission.Guest(
                new Identities.Identity(
                        provider.provider().issuer(),
                        user.getSubject(),
                        verified ? mail : "",
                        Objects.requireNonNullElse(user.getFullName(), "")),
                !verified && !mail.isEmpty(),
                Errand.linking(session),
                Errand.invitation(session)));
        Accounts.Credentials account = verdict.account();
        if (account == null) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect("/login?provider=" + Objects.requireNonNull(verdict.fault()));
            return;
        }
        boolean linked = Errand.linking(session) != null;
        Errand.done(session);
        arrival.remember(request, response, account);
        session.setAttribute(TOKEN, user.getIdToken().getTokenValue());
        if (linked) {
            arrival.land(request, response, account, "/account");
        } else {
            arrival.land(request, response, account);
        }
    }

    /** Of what went wrong, only its code goes to the log: descriptions may have tokens in them. */
    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        String code = fault instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : fault.getClass().getSimpleName();
        LOG.warn("Nobody came in with the provider of identities: {}", code.replaceAll("[^A-Za-z0-9_.-]", "?"));
        response.sendRedirect("/login?provider=FAILED");
    }

    /** Where one logs out at the provider too; empty when this session did not log in there. */
    String leaving(HttpServletRequest request, String root) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TOKEN) instanceof String token)) {
            return "";
        }
        return provider.leaving()
                .map(address -> address + (address.contains("?") ? "&" : "?") + "id_token_hint=" + encoded(token)
                        + "&client_id=" + encoded(provider.provider().client()) + "&post_logout_redirect_uri="
                        + encoded(root + "/login"))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** No request where the provider does not answer: then there is no such page, and the page before says why. */
    private static final class Resolver implements OAuth2AuthorizationRequestResolver {

        private final DefaultOAuth2AuthorizationRequestResolver usual;

        Resolver(ClientRegistrationRepository repository) {
            usual = new DefaultOAuth2AuthorizationRequestResolver(repository, "/oauth2/authorization");
            usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            try {
                return usual.resolve(request);
            } catch (OpenId.Down | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            try {
                return usual.resolve(request, id);
            } catch (OpenId.Down | IllegalArgumentException e) {
                return null;
            }
        }
    }

    /** Cadre asks the provider for nothing afterwards, so that no token for it is kept. */
    private static final class Nothing implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // so it is in the library
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Nothing is kept.
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // Nothing was kept.
        }
    }
}
