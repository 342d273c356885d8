package cadre.web.people;

import cadre.web.page.Form;

/**
 * Somebody who is not known yet to be a person of the company file.
 *
 * @param form as filled in
 * @param asked id of the person that they say they are; empty when they have not said
 * @param empty whether there is no company file yet
 */
public record MeView(Form form, String asked, boolean empty) {}
