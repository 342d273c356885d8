package cadre.web.board;

/**
 * What the company wants to reach.
 *
 * @param id in the database
 * @param title in a few words
 * @param description what it means and how it is measured; may be empty
 * @param ended whether it is no longer pursued
 * @param open use cases under it that somebody works on
 * @param all use cases under it
 * @param version counts its changes, from 1
 */
public record Goal(long id, String title, String description, boolean ended, int open, int all, int version) {}
