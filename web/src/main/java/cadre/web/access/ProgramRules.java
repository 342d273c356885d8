package cadre.web.access;

import cadre.web.account.Tokens;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.site.Site;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** How programs come in: a token with every request, and nothing remembered between two. */
@Configuration(proxyBeanMethods = false)
final class ProgramRules {

    /** Of one token, unless the setting {@code cadre.api.rate} says otherwise. */
    private static final int REQUESTS_A_SECOND = 100;

    /** Since cookies count for nothing here, no form elsewhere can be used to send what its user would be let in for. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, Tokens tokens, InstantSource clock, Environment settings, Site site) {
        int perSecond = settings.getProperty("cadre.api.rate", Integer.class, REQUESTS_A_SECOND);
        return http.securityMatcher(request -> Problem.isFor(request.getServletPath()))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll()) // the doorkeeper decides
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) ->
                                TokenFilter.missing().write(request, response))
                        .accessDeniedHandler((request, response, fault) -> Problem.of(
                                        Kind.NOT_ALLOWED, String.valueOf(fault.getMessage()))
                                .write(request, response)))
                .addFilterBefore(
                        new TokenFilter(tokens, new RateLimit(clock, perSecond), site),
                        UsernamePasswordAuthenticationFilter.class)
                .build();
    }
}
