package cadre.web.gate;

import cadre.web.usecase.Word;
import java.util.Arrays;
import java.util.List;

/** What can be asked for before a use case leaves a stage; all but the first are kinds of evidence. */
public enum Requirement implements Word {
    /** It belongs to a domain, and somebody looks after it. */
    OWNER("a domain and an owner", "Domain and owner"),
    /** Says what is wanted and how success is measured. */
    DOCUMENT("a document that says how success is measured", "Document"),
    /** The data that it is built on. */
    DATASET("a dataset", "Dataset"),
    /** A trial with its result. */
    EXPERIMENT("an experiment", "Experiment"),
    /** What came out of the experiments. */
    MODEL("a model", "Model"),
    /** Shows how it does in production. */
    DASHBOARD("a dashboard that watches it", "Dashboard");

    private final String phrase;
    private final String title;

    Requirement(String phrase, String title) {
        this.phrase = phrase;
        this.title = title;
    }

    /** As it stands in a sentence, with its article. */
    public String phrase() {
        return phrase;
    }

    @Override
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
}
