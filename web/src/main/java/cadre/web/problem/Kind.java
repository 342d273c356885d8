package cadre.web.problem;

/** The kinds of problems, one a status of HTTP. */
public enum Kind {
    /** 400 */
    MALFORMED(400, "malformed", "The request was not understood"),
    /** 401 */
    NO_TOKEN(401, "no-token", "A token is needed"),
    /** 403 */
    NOT_ALLOWED(403, "not-allowed", "The token may not do this"),
    /** 404 */
    NOT_FOUND(404, "not-found", "There is nothing here"),
    /** 405 */
    METHOD(405, "method", "The address does not know this method"),
    /** 406 */
    NOT_ACCEPTABLE(406, "not-acceptable", "It cannot be had in this form"),
    /** 409 */
    CONFLICT(409, "conflict", "It does not fit what is there"),
    /** 412 */
    STALE(412, "stale", "It was changed meanwhile"),
    /** 413 */
    TOO_LARGE(413, "too-large", "Too much was sent"),
    /** 415 */
    MEDIA_TYPE(415, "media-type", "Content of this type is not read here"),
    /** 422 */
    INVALID(422, "invalid", "Some fields are wrong"),
    /** 428 */
    NO_CONDITION(428, "no-condition", "Say which version you have seen"),
    /** 429 */
    TOO_MANY(429, "too-many", "Too many requests"),
    /** 500 */
    FAULT(500, "fault", "Something went wrong in Cadre");

    private final int status;
    private final String word;
    private final String title;

    Kind(int status, String word, String title) {
        this.status = status;
        this.word = word;
        this.title = title;
    }

    /** The kind of a status; another one below 500 was not understood, the rest are faults. */
    public static Kind of(int status) {
        for (Kind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status < 500 ? MALFORMED : FAULT;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** Where the kind is explained; stands in {@code type}. */
    public String type() {
        return "/api#problem-" + word;
    }

    /** The anchor on the page of the documentation. */
    public String word() {
        return word;
    }

    /** In a few words, the same at each occurrence. */
    public String title() {
        return title;
    }
}
