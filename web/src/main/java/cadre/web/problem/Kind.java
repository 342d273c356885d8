package cadre.web.problem;

/** The kinds of problems, one a status of HTTP. */
public enum Kind {
    /** 400 */
    MALFORMED(
            400,
            "malformed",
            "The request was not understood",
            "What was sent is not JSON, or the address is none. The detail says where reading stopped."),
    /** 401 */
    NO_TOKEN(
            401,
            "no-token",
            "A token is needed",
            "No token came, or one that expired, was revoked, or whose owner left. Make another in the company, under API."),
    /** 403 */
    NOT_ALLOWED(
            403,
            "not-allowed",
            "The token may not do this",
            "The role of the token, or of its owner today, does not allow it. The detail names the role that does."),
    /** 404 */
    NOT_FOUND(
            404,
            "not-found",
            "There is nothing here",
            "It was never there, or it is in a company that the token does not open."),
    /** 405 */
    METHOD(405, "method", "The address does not know this method", "The header Allow says what the address knows."),
    /** 406 */
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "It cannot be had in this form",
            "The header Accept asks for something else than the address has."),
    /** 409 */
    CONFLICT(
            409,
            "conflict",
            "It does not fit what is there",
            "Something else is being done to the same thing, or it does not fit what is there. Send it again after Retry-After, or look at what is there."),
    /** 412 */
    STALE(
            412,
            "stale",
            "It was changed meanwhile",
            "Somebody changed it since you read it. The header ETag has the version of today: read it again, and make your change to that."),
    /** 413 */
    TOO_LARGE(
            413,
            "too-large",
            "Too much was sent",
            "At most 1 MB of JSON and 5 MB of a file are read, and JSON no deeper than 20 levels."),
    /** 415 */
    MEDIA_TYPE(
            415,
            "media-type",
            "Content of this type is not read here",
            "The header Content-Type says what was sent; the header Accept of the answer says what is read."),
    /** 422 */
    INVALID(422, "invalid", "Some fields are wrong", "Everything that is wrong is in errors. Nothing was changed."),
    /** 428 */
    NO_CONDITION(
            428,
            "no-condition",
            "Say which version you have seen",
            "A change needs the header If-Match with the ETag that you have read."),
    /** 429 */
    TOO_MANY(429, "too-many", "Too many requests", "Wait as long as the header Retry-After says, in seconds."),
    /** 500 */
    FAULT(500, "fault", "Something went wrong in Cadre", "A fault in Cadre, written to its log. Nothing was changed."),
    /** 503 */
    UNAVAILABLE(
            503,
            "unavailable",
            "Cadre cannot answer just now",
            "Its database cannot be used, or it is stopping. Nothing was changed: send it again after Retry-After.");

    private final int status;
    private final String word;
    private final String title;
    private final String advice;

    Kind(int status, String word, String title, String advice) {
        this.status = status;
        this.word = word;
        this.title = title;
        this.advice = advice;
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

    /** What it means and what to do. */
    public String advice() {
        return advice;
    }
}
