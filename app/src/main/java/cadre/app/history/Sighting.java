package cadre.app.history;

/** How a use case was found again in a later list, or why not. */
public enum Sighting {
    /** Same agency, same letters and digits in the name. */
    SAME_NAME("found under the same name"),
    /** Same agency, the same but for small words, a number before it, "(AI)" and the like. */
    NEARLY_SAME_NAME("found under nearly the same name"),
    /** The agency has several of that name; the bureau told which. */
    BUREAU("several of that name, told apart by the bureau"),
    /** The agency has several of that name and nothing tells which, but they all fared alike. */
    ALIKE("several of that name, all of which fared alike"),
    /** The agency has several of that name, which fared differently. */
    SEVERAL("several of that name, which fared differently"),
    /** The agency is in the list, the name is not. */
    NOT_THERE("not in the later list, though its agency is"),
    /** Nothing of its agency is in the list. */
    AGENCY_NOT_THERE("its agency is not in the later list");

    private final String words;

    Sighting(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /** Whether it is known what became of it. */
    public boolean isFound() {
        return compareTo(SEVERAL) < 0;
    }
}
