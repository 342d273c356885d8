package cadre.web.page;

import org.springframework.http.HttpStatus;

/**
 * Why there is no page.
 *
 * @param status of HTTP
 * @param title in a few words
 * @param text what happened and what to do, in one or two sentences
 */
public record Fault(HttpStatus status, String title, String text) {

    /** What is said of a status. */
    public static Fault of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new Fault(
                        status,
                        "There is no such page",
                        "The address leads nowhere, or to something that is not yours to see. Maybe it was cut off when it"
                                + " was copied.");
            case FORBIDDEN ->
                new Fault(
                        status,
                        "This is not yours to do",
                        "Your role in this company does not allow it, or the form was too old. Maybe go back, reload the"
                                + " page and try again; an administrator of the company can give you another role.");
            case METHOD_NOT_ALLOWED ->
                new Fault(
                        status,
                        "This address cannot be opened like that",
                        "It is where a form sends its answers. Maybe go back and use the button there.");
            case CONTENT_TOO_LARGE ->
                new Fault(
                        status,
                        "The file is too large",
                        "At most 5 MB are read at once. Maybe it is not the file you meant.");
            case CONFLICT ->
                new Fault(
                        status,
                        "Somebody was there before you",
                        "What you changed has been changed meanwhile, and nothing was overwritten. Maybe go back, reload the"
                                + " page and change it again.");
            case UNPROCESSABLE_CONTENT ->
                new Fault(
                        status,
                        "Something in the form is not right",
                        "Nothing was changed. Maybe go back: the form still has what you typed.");
            case TOO_MANY_REQUESTS ->
                new Fault(
                        status,
                        "That was too often",
                        "So many requests in so short a time are not taken. Maybe wait for a few minutes.");
            case SERVICE_UNAVAILABLE ->
                new Fault(
                        status,
                        "Cadre cannot answer just now",
                        "Its database cannot be used just now, or it is stopping. What was saved is kept; what was just"
                                + " sent is not. Maybe try again in a minute; whoever runs this server finds the reason"
                                + " in its log.");
            default ->
                status.is4xxClientError()
                        ? new Fault(
                                status,
                                "The request was not understood",
                                "Something in the address or the form is not what this page expects. Maybe go back and try"
                                        + " again.")
                        : new Fault(
                                status,
                                "Something went wrong in Cadre",
                                "It was written to the log, and nothing that was saved is lost. Maybe try again; if it"
                                        + " happens again, tell whoever runs this server.");
        };
    }
}
