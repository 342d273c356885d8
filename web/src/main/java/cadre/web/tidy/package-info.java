/**
 * Deletes what nobody needs any more. Entry: {@link cadre.web.tidy.Tidying}; what is deleted when stands in
 * {@link cadre.web.tidy.Leftover}. Uses the database only.
 */
@NullMarked
package cadre.web.tidy;

import org.jspecify.annotations.NullMarked;
