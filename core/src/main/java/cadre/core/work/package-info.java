/**
 * Use cases, their stages and the demand for them. Entry: {@link cadre.core.work.Portfolio}. Uses {@code core.company} and {@code core.quantity}.
 */
@NullMarked
package cadre.core.work;

import org.jspecify.annotations.NullMarked;
