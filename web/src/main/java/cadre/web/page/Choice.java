package cadre.web.page;

/**
 * One of several that a form offers.
 *
 * @param word sent by the form
 * @param title as people read it
 */
public record Choice(String word, String title) {}
