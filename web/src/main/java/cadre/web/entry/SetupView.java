package cadre.web.entry;

import cadre.web.page.Form;

/**
 * The page that makes the first account.
 *
 * @param form as filled in
 * @param needsCode whether the code from the terminal is asked for
 * @param rule what a password has to be
 */
public record SetupView(Form form, boolean needsCode, String rule) {}
