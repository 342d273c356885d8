/** Tests of the ranking as a document. */
@NullMarked
package cadre.app.ranking;

import org.jspecify.annotations.NullMarked;
