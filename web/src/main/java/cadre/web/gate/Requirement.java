package cadre.web.gate;

import java.util.Arrays;
import java.util.List;

/** What can be asked for before a use case leaves a stage; all but the first are kinds of evidence. */
public enum Requirement {
    /** It belongs to a domain, and somebody looks after it. */
    OWNER("owner", "a domain and an owner", "Domain and owner"),
    /** Says what is wanted and how success is measured. */
    DOCUMENT("document", "a document that says how success is measured", "Document"),
    /** The data that it is built on. */
    DATASET("dataset", "a dataset", "Dataset"),
    /** A trial with its result. */
    EXPERIMENT("experiment", "an experiment", "Experiment"),
    /** What came out of the experiments. */
    MODEL("model", "a model", "Model"),
    /** Shows how it does in production. */
    DASHBOARD("dashboard", "a dashboard that watches it", "Dashboard");

    private final String word;
    private final String phrase;
    private final String title;

    Requirement(String word, String phrase, String title) {
        this.word = word;
        this.phrase = phrase;
        this.title = title;
    }

    /** As stored and as sent by forms. */
    public String word() {
        return word;
    }

    /** As it stands in a sentence, with its article. */
    public String phrase() {
        return phrase;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }

    /** Whether a link to it can be given. */
    public boolean isEvidence() {
        return this != OWNER;
    }

    /** The kinds of evidence. */
    public static List<Requirement> kinds() {
        return Arrays.stream(values()).filter(Requirement::isEvidence).toList();
    }

    /**
     * The one of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Requirement of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not asked for at any gate"));
    }
}
