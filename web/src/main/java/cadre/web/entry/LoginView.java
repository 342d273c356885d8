package cadre.web.entry;

import cadre.web.page.Form;

/**
 * The page to log in.
 *
 * @param form as filled in
 * @param said why one is here, in a sentence; empty when there is nothing to say
 */
public record LoginView(Form form, String said) {}
