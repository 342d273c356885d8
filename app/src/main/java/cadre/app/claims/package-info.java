/**
 * What the article's statements are worth in a company, as documents: a page, JSON that can be rerun, a table. Entry:
 * {@link cadre.app.claims.ClaimsDocuments}. Uses core, engine.claims, app.document, app.picture and app.route.
 */
@NullMarked
package cadre.app.claims;

import org.jspecify.annotations.NullMarked;
