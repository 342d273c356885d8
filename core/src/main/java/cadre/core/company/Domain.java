package cadre.core.company;

/**
 * A product or business area that use cases belong to.
 *
 * @param id unique in the company
 * @param name as people call it
 */
public record Domain(String id, String name) {}
