/**
 * A decision as a document: a page for people, JSON that can be read again, a tidy table. Entry:
 * {@link cadre.app.report.Documents}. Uses core, engine.decide and app.picture.
 */
@NullMarked
package cadre.app.report;

import org.jspecify.annotations.NullMarked;
