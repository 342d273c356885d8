package cadre.web.page;

/**
 * How somebody likes their pages.
 *
 * @param taste as chosen so far
 * @param back the page to return to
 */
public record AppearanceView(Taste taste, String back) {}
