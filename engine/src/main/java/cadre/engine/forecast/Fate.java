package cadre.engine.forecast;

import cadre.core.work.Stage;

/** What has become of a use case that was open a year before. */
public enum Fate {
    /** It is in production. */
    DEPLOYED("deployed"),
    /** It was retired or stopped. */
    RETIRED("retired"),
    /** It is still on its way. */
    NEITHER("neither");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /** The word used in tables and files. */
    public String word() {
        return word;
    }

    /**
     * What a stage means a year later.
     *
     * @param stage where it stands then
     */
    public static Fate of(Stage stage) {
        return switch (stage) {
            case PRODUCTION -> DEPLOYED;
            case RETIRED, STOPPED, DECLINED -> RETIRED;
            default -> NEITHER;
        };
    }

    /**
     * Whether a use case in this stage is still open, so that its fate can be forecast.
     *
     * @param stage where it stands
     */
    public static boolean isOpen(Stage stage) {
        return stage.compareTo(Stage.PRODUCTION) < 0;
    }
}
