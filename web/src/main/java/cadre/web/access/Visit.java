package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;

/**
 * Somebody in a company of theirs, let in by the check before the page. Every query of the page is limited to the tenant.
 *
 * @param account who
 * @param tenant whose data
 * @param role what they may do there
 */
public record Visit(Account account, Tenant tenant, Role role) {

    /** Whether this visitor may do what needs a role. */
    public boolean may(Role needed) {
        return role.covers(needed);
    }

    /**
     * An address in this company.
     *
     * @param path what follows the company, without a slash at its beginning
     */
    public String address(String path) {
        return path.isEmpty() ? "/c/" + tenant.slug() : "/c/" + tenant.slug() + "/" + path;
    }
}
