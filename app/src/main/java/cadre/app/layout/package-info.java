/**
 * A better layout than the five and the steps to it, as documents: a page, JSON that can be rerun, a table. Entry:
 * {@link cadre.app.layout.LayoutDocuments}. Uses core, engine.search, app.document, app.picture and app.route.
 */
@NullMarked
package cadre.app.layout;

import org.jspecify.annotations.NullMarked;
