package cadre.web.usecase;

import cadre.web.word.Word;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a use case stands, as the board shows it: the stages of {@link cadre.core.work.Stage}, of which some are shown
 * together. In the order of its life; the last two are ways in which it ends early.
 */
public enum BoardStage implements Word {
    /** Came in; nobody has begun. */
    IDEA("Idea", "intake", "routing"),
    /** What is wanted, for whom, measured how. */
    FRAMING("Framing", "framing"),
    /** Data are collected, cleaned, labelled. */
    DATA("Data", "data"),
    /** Models are tried. */
    EXPERIMENTS("Experiments", "experiments"),
    /** Software around the model. */
    INTEGRATION("Integration", "integration"),
    /** Into production, and taken up there. */
    DEPLOYMENT("Deployment", "deployment", "adoption"),
    /** In production. */
    PRODUCTION("In production", "production"),
    /** Begun and given up, or no longer in production. */
    STOPPED("Stopped", "stopped", "retired"),
    /** Not begun, with a reason. */
    DECLINED("Declined", "declined", "unservable");

    private final String title;
    private final List<String> words;

    BoardStage(String title, String... words) {
        this.title = title;
        this.words = List.of(words);
    }

    /** As written on a page. */
    public String title() {
        return title;
    }

    @Override
    public String word() {
        return words.getFirst();
    }

    /** All stored words that are shown as this stage; {@link #word} is the first. */
    public List<String> words() {
        return words;
    }

    /** Whether somebody still works on it or has to, so that it needs an owner and a next date. */
    public boolean isOpen() {
        return compareTo(PRODUCTION) < 0;
    }

    /** Whether getting here needs a reason that others can read. */
    public boolean needsReason() {
        return this == STOPPED || this == DECLINED;
    }

    /**
     * The stage of a stored word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static BoardStage of(String word) {
        return Stream.of(values())
                .filter(stage -> stage.words.contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not a stage"));
    }
}
