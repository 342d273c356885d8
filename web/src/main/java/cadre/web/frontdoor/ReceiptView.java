package cadre.web.frontdoor;

import cadre.web.page.Form;

/**
 * What a stranger sees of their idea.
 *
 * @param company its name
 * @param title of the idea
 * @param state where it stands and what is next, without anybody's name
 * @param reason why it stands there; empty when nothing was decided
 * @param appeal address to which an appeal is sent; empty when there is nothing to appeal against
 * @param form of the appeal, as filled in
 */
public record ReceiptView(String company, String title, String state, String reason, String appeal, Form form) {}
