package cadre.app.run;

/**
 * What a long computation tells the one who waits for it, and asks of them. Called from several threads at once;
 * implementations are thread-safe and cheap enough to be called after every replication.
 */
public interface Watch {

    /** Nobody waits: progress goes nowhere and nothing is ever stopped. */
    Watch NOBODY = new Watch() {
        @Override
        public void progress(String doing, long done, long total) {
            // nobody to tell
        }

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /**
     * Tells how far the work is.
     *
     * @param doing what is being done, in one or two words
     * @param done finished steps
     * @param total all steps as far as known now; may change while running
     */
    void progress(String doing, long done, long total);

    /**
     * Hands over where to see how the structures stand while a decision is computed. Told once, before anything else.
     *
     * @param interim to be read at any time, from any thread
     */
    default void follow(Interim interim) {}

    /** Whether to finish early; polled between steps. What is finished by then is still reported. */
    boolean stopped();
}
