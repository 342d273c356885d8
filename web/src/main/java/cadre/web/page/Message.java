package cadre.web.page;

import java.io.Serializable;

/**
 * What a page says once at its top, after something was done on the page before.
 *
 * @param text a sentence
 */
public record Message(String text) implements Serializable {}
