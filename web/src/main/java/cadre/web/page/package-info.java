/**
 * What every page is made of: its frame with the navigation, messages, forms and their errors, style and script. Entry:
 * {@link cadre.web.page.Frame}. Uses accounts, the check before every page, and what app offers.
 */
@NullMarked
package cadre.web.page;

import org.jspecify.annotations.NullMarked;
