package cadre.web.api;

import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.rest.Says;

/**
 * A company that a token opens.
 *
 * @param id in addresses
 * @param name as people call it
 * @param role what the token may do there
 * @param url of it
 */
record Company(
        @Says("what stands for the company in addresses") String id,
        @Says("what people call it") String name,

        @Says(value = "what the token may do there now", of = Role.class)
        String role,

        @Says("its address") String url) {

    static Company of(Membership membership, String role) {
        String slug = membership.tenant().slug();
        return new Company(slug, membership.tenant().name(), role, "/api/v1/companies/" + slug);
    }
}
