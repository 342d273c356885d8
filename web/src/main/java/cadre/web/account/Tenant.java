package cadre.web.account;

/**
 * A company as the owner of what is stored; nobody sees anything of it without a role in it.
 *
 * @param id in the database; every table with something of a company has it as {@code tenant_id}
 * @param slug in addresses
 * @param name as people call it
 */
public record Tenant(long id, String slug, String name) {}
