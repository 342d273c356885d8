package cadre.engine.claims;

import cadre.core.evidence.Grade;

/**
 * A statement of the article about cause and effect, in our words.
 *
 * @param number its row in the list of claims
 * @param place where the article says it: section and paragraph
 * @param text what it says
 * @param contrast what tests it here
 * @param evidence what is known from elsewhere
 * @param condition what the article says it depends on; empty when it says nothing
 */
public record Statement(int number, String place, String text, Contrast contrast, Evidence evidence, String condition) {

    /**
     * What is known from elsewhere.
     *
     * @param grade of the best evidence for it
     * @param pro what speaks for it, with the source
     * @param contra what speaks against it or limits it; empty when nothing is known to
     */
    public record Evidence(Grade grade, String pro, String contra) {}
}
