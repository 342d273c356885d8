package cadre.web.scenario;

import java.time.Instant;

/**
 * A scenario, without its changes.
 *
 * @param id in the database
 * @param name as people call it
 * @param base id of the revision that it changes
 * @param baseNumber of that revision
 * @param state what has become of it
 * @param steps how many changes count
 * @param version counts up whenever a change is made, undone or done again
 * @param author name of who made it
 * @param comments how many
 * @param at when it was made
 */
public record Scenario(
        long id,
        String name,
        long base,
        int baseNumber,
        State state,
        int steps,
        int version,
        String author,
        int comments,
        Instant at) {

    /** Whether it can be changed. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What has become of a scenario. */
    public enum State {
        /** Can be changed. */
        OPEN("open"),
        /** Its changes are in a revision of the company file. */
        MERGED("merged"),
        /** Was given up; can be read, and opened again. */
        DROPPED("dropped");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As written on a page and in the database. */
        public String word() {
            return word;
        }

        static State of(String word) {
            for (State state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is not a state of a scenario");
        }
    }
}
