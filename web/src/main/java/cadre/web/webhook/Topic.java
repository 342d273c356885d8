package cadre.web.webhook;

import java.util.Optional;

/** Of what others are told. */
public enum Topic {
    /** An idea came in. */
    USE_CASE_CREATED("use-case.created", "An idea came in"),
    /** A field, evidence, a dependency. */
    USE_CASE_CHANGED("use-case.changed", "A use case was changed"),
    /** It moved on, or back, or was stopped. */
    USE_CASE_STAGE("use-case.stage-changed", "A use case moved to another stage"),
    /** It was said no to. */
    USE_CASE_DECLINED("use-case.declined", "A use case was declined"),
    /** Its requester asked to look again. */
    USE_CASE_APPEALED("use-case.appealed", "A decision about a use case was appealed"),
    /** With an answer or without. */
    DECISION_ENDED("decision.ended", "A comparison ended"),
    /** The company file changed. */
    REVISION_ADDED("revision.added", "The company file has a new revision"),
    /** Sent from the page to try whether it arrives. */
    TRIAL("trial", "A message to try it");

    private final String word;
    private final String title;

    Topic(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As sent and stored. */
    public String word() {
        return word;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }

    /** The one of a word. */
    static Optional<Topic> find(String word) {
        for (Topic topic : values()) {
            if (topic.word.equals(word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
