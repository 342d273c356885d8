package cadre.web.entry;

/**
 * The first page of a company.
 *
 * @param answer the newest answer, or what is missing for one; a sentence
 * @param next what to do next; a sentence
 */
public record OverviewView(String answer, String next) {}
