package cadre.web.account;

/**
 * What an account may do in a company.
 *
 * @param account who
 * @param tenant where
 * @param role what
 */
public record Membership(Account account, Tenant tenant, Role role) {}
