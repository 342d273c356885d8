package cadre.web.openid;

import cadre.web.site.Provider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider of identities says of itself. It is asked when somebody wants to log in there, not when the server
 * starts, and not again for an hour; a provider that is down keeps nobody else out.
 */
@Component
public final class OpenId {

    /** What the provider is called in addresses. */
    public static final String ID = "provider";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Provider provider;
    private final InstantSource clock;
    private @Nullable ClientRegistration known;
    private Instant since = Instant.EPOCH;

    OpenId(Provider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** The provider does not answer, or not as it should. */
    public static final class Down extends RuntimeException {

        private static final long serialVersionUID = 1;

        Down(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Where one begins to log in with it. */
    public static String address() {
        return "/oauth2/authorization/" + ID;
    }

    /** Which provider. */
    public Provider provider() {
        return provider;
    }

    /**
     * Asks the provider, unless it was asked lately.
     *
     * @throws Down when it does not answer as it should
     */
    public void ask() {
        registration();
    }

    /**
     * How to talk to it.
     *
     * @throws Down when it does not answer as it should
     */
    public synchronized ClientRegistration registration() {
        ClientRegistration last = known;
        if (last != null && since.plus(FRESH).isAfter(clock.instant())) {
            return last;
        }
        ClientRegistration found = discover();
        known = found;
        since = clock.instant();
        return found;
    }

    /** Where one logs out there; nothing when it has no such address, or was not asked yet. */
    public synchronized Optional<String> leaving() {
        ClientRegistration last = known;
        return last == null
                        || !(last.getProviderDetails()
                                        .getConfigurationMetadata()
                                        .get("end_session_endpoint")
                                instanceof String address)
                ? Optional.empty()
                : Optional.of(address);
    }

    private ClientRegistration discover() {
        String redirect = (provider.root().isEmpty() ? "{baseUrl}" : provider.root()) + "/login/oauth2/code/" + ID;
        try {
            Map<String, Object> said = JsonMapper.shared().readValue(fetch(), OBJECT);
            if (!provider.issuer().equals(said.get("issuer"))) {
                throw new Down("it says that it is " + said.get("issuer"), null);
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(ID)
                    .clientId(provider.client())
                    .clientSecret(provider.secret())
                    .clientName(provider.name())
                    .scope("openid", "email", "profile")
                    .redirectUri(redirect)
                    .build();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Down("it does not describe itself as OpenID Connect asks", e);
        }
    }

    private String fetch() {
        String issuer = provider.issuer();
        String root = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(root + WELL_KNOWN))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Down("it answers with status " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (IOException e) {
            throw new Down("it does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Down("it was not waited for", e);
        }
    }
}
