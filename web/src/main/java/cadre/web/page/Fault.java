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

    static Fault of(HttpStatus status) {
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
