package cadre.web.company;

/**
 * Something an organisation lacks.
 *
 * @param what a sentence
 * @param why it matters, in a sentence
 */
public record Gap(String what, String why) {}
