/**
 * The reference class for readers: the words and numbers of a page, a table of values, the page itself with its charts. Entry:
 * {@link cadre.app.reference.ReferenceReport}. Uses {@code core.work} and {@code app.picture}.
 */
@NullMarked
package cadre.app.reference;

import org.jspecify.annotations.NullMarked;
