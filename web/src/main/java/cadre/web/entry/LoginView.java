package cadre.web.entry;

import cadre.web.page.Form;

/**
 * The page to log in.
 *
 * @param form as filled in
 * @param said why one is here, in a sentence; empty when there is nothing to say
 * @param provider name of the provider of identities; empty when there is none
 * @param leaving where one logs out there too; empty when one was not logged in there
 */
public record LoginView(Form form, String said, String provider, String leaving) {}
