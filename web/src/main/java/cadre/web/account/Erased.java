package cadre.web.account;

/**
 * The name of somebody was taken out of everything that is stored of a company: what was read before is not to be shown any more.
 *
 * @param tenant which company
 */
public record Erased(Tenant tenant) {}
