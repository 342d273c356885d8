package cadre.web.gate;

import cadre.web.word.Word;
import java.util.Arrays;
import java.util.List;

/** What can be asked for before a use case leaves a stage; all but the first are kinds of evidence. */
public enum Requirement implements Word {
    /** It belongs to a domain, and somebody looks after it. */
    OWNER("a domain and an owner", "Domain and owner", "Whom it is for, and who looks after it."),
    /** Says what is wanted and how success is measured. */
    DOCUMENT(
            "a document that says how success is measured",
            "Document",
            "What is wanted, and by which figure its success will be measured."),
    /** The data that it is built on. */
    DATASET("a dataset", "Dataset", "The data that it is built on: where they are, and that one may use them."),
    /** A trial with its result. */
    EXPERIMENT("an experiment", "Experiment", "A trial with its result, also one that failed."),
    /** What came out of the experiments. */
    MODEL("a model", "Model", "What the experiments brought forth, with its version."),
    /** Shows how it does in production. */
    DASHBOARD("a dashboard that watches it", "Dashboard", "How it does once people use it.");

    private final String phrase;
    private final String title;
    private final String meaning;

    Requirement(String phrase, String title, String meaning) {
        this.phrase = phrase;
        this.title = title;
        this.meaning = meaning;
    }

    /** As it stands in a sentence, with its article. */
    public String phrase() {
        return phrase;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }

    /** What counts as it, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether a link to it can be given. */
    public boolean isEvidence() {
        return this != OWNER;
    }

    /** The kinds of evidence. */
    public static List<Requirement> kinds() {
        return Arrays.stream(values()).filter(Requirement::isEvidence).toList();
    }
}
