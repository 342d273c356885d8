package cadre.web.account;

/**
 * Somebody who can log in.
 *
 * @param id in the database
 * @param login what they log in with, in lower case
 * @param name what others read
 */
public record Account(long id, String login, String name) {}
