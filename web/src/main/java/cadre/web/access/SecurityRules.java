package cadre.web.access;

import cadre.web.account.Accounts;
import cadre.web.openid.Errand;
import cadre.web.openid.OpenId;
import cadre.web.site.Site;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Logging in and out, the headers of every answer, and the check before every page. */
@Configuration(proxyBeanMethods = false)
final class SecurityRules {

    /** No script, style or frame but those of this server; nothing inline; nothing from elsewhere. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                    + " 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&\\S]");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    /** Headers of every answer, also of those to requests that are turned away before anything of ours has seen them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyAnswer() {
        return server -> server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                HEADERS.forEach(response::setHeader);
                getNext().invoke(request, response);
            }
        });
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** As strict as the library has it; and no text has control characters besides blanks, which nobody types. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> !CONTROL.matcher(value).find());
        return firewall;
    }

    @Bean
    LoginThrottle loginThrottle(InstantSource clock) {
        return new LoginThrottle(clock);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Accounts accounts,
            Sessions sessions,
            Arrival arrival,
            LoginThrottle throttle,
            OpenId openId,
            Admission admission,
            Site site) {
        http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll()) // the doorkeeper decides
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                        response.sendRedirect(site.demo() || accounts.any() ? "/login" : "/setup")))
                .httpBasic(basic -> basic.disable());
        if (site.demo()) {
            http.logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?left"));
            http.addFilterBefore(new DemoFilter(accounts), UsernamePasswordAuthenticationFilter.class);
        } else {
            logout(http, openId.provider().exists() ? new ProviderLogin(openId, admission, arrival) : null);
            http.addFilterAfter(new SessionGuard(accounts, sessions), SecurityContextHolderFilter.class);
            login(http, accounts, arrival, throttle);
        }
        return http.build();
    }

    /** With a provider of identities one can log in there too, and after logging out here is offered to log out there. */
    private static void logout(HttpSecurity http, @Nullable ProviderLogin provider) {
        http.logout(logout -> {
            logout.logoutUrl("/logout").logoutSuccessHandler((request, response, who) -> {
                if (request.getAttribute(ProviderLogin.TOKEN) instanceof String address) {
                    Errand.leave(request, address);
                }
                response.sendRedirect("/login?left");
            });
            if (provider != null) {
                logout.addLogoutHandler((request, response, who) -> {
                    String address = provider.leaving(request, Entrance.root(request));
                    request.setAttribute(ProviderLogin.TOKEN, address.isEmpty() ? null : address);
                });
            }
        });
        if (provider != null) {
            provider.apply(http);
        }
    }

    private static void login(HttpSecurity http, Accounts accounts, Arrival arrival, LoginThrottle throttle) {
        http.requestCache(requests -> requests.requestCache(arrival.cache()));
        http.formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .successHandler((request, response, who) -> {
                            throttle.succeeded(LoginFilter.login(request), request.getRemoteAddr());
                            arrival.land(
                                    request,
                                    response,
                                    accounts.find(who.getName()).orElseThrow());
                        })
                        .failureHandler((request, response, fault) -> {
                            if (fault instanceof InternalAuthenticationServiceException) {
                                throw fault; // Nobody knows whether the password was right.
                            }
                            response.sendRedirect("/login?wrong");
                        }))
                .addFilterBefore(new LoginFilter(throttle), UsernamePasswordAuthenticationFilter.class);
    }

    /** Puts the check before every page. */
    @Configuration(proxyBeanMethods = false)
    static final class Pages implements WebMvcConfigurer {

        private final Doorkeeper doorkeeper;
        private final Arguments arguments;

        Pages(Doorkeeper doorkeeper, Arguments arguments) {
            this.doorkeeper = doorkeeper;
            this.arguments = arguments;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(doorkeeper);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(arguments);
        }
    }
}
