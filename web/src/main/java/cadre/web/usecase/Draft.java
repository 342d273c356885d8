package cadre.web.usecase;

/**
 * A use case that is not stored yet. Where an open one lacks owner or next date, the routing rules fill them in.
 *
 * @param idea what is asked for
 * @param work how it is worked on
 * @param standing where it stands
 * @param origin who asks
 */
public record Draft(Card.Idea idea, Card.Work work, Card.Standing standing, Card.Origin origin) {}
