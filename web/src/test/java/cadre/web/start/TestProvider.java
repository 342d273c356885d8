package cadre.web.start;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real provider of identities (Spring Authorization Server) on a free port of this computer. Its people choose their claims. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "cadre-client";
    static final String SECRET = "the secret of the client, as long as it should be";
    static final String PASSWORD = "a password known to the provider only";

    /** What the tokens say of who logs in; a test changes it. */
    private static final Map<String, Consumer<JwtClaimsSet.Builder>> CLAIMS = new HashMap<>();

    private final ServletWebServerApplicationContext context;

    private TestProvider(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts.
     *
     * @param port that is free
     * @param open where Cadre is open
     */
    static TestProvider start(int port, String open) {
        SpringApplication application = new SpringApplication(Provider.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = new HashMap<>(Settings.FIXED);
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("server.servlet.session.cookie.name", "provider");
        settings.put("spring.flyway.enabled", "false");
        settings.put("spring.datasource.url", "jdbc:h2:mem:provider");
        application.setDefaultProperties(settings);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("open", (Supplier<String>) () -> open));
        return new TestProvider((ServletWebServerApplicationContext) application.run());
    }

    URI root() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    /** Lets somebody log in there. */
    static void person(String login, String mail, boolean verified) {
        CLAIMS.put(
                login,
                claims -> claims.claim("email", mail)
                        .claim("email_verified", verified)
                        .claim("name", "Provided " + login));
    }

    /** Lets somebody's tokens lie. */
    static void liar(String login, Consumer<JwtClaimsSet.Builder> lie) {
        CLAIMS.put(login, lie);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not marked as a part, so that no server of Cadre takes it for one of its own. */
    @EnableAutoConfiguration
    static class Provider {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return login -> {
                if (!CLAIMS.containsKey(login)) {
                    throw new UsernameNotFoundException(login);
                }
                return User.withUsername(login)
                        .password("{noop}" + PASSWORD)
                        .roles("USER")
                        .build();
            };
        }

        @Bean
        RegisteredClientRepository clients(Supplier<String> open) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(open.get() + "/login/oauth2/code/provider")
                    .postLogoutRedirectUri(open.get() + "/login")
                    .scope("openid")
                    .scope("email")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("key")
                    .build()));
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    CLAIMS.getOrDefault(token.getPrincipal().getName(), claims -> {})
                            .accept(token.getClaims());
                }
            };
        }
    }
}
