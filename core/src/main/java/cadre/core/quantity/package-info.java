/**
 * Quantities with their units: money, working days, person-days, shares. Entry: {@link cadre.core.quantity.Share}. Uses nothing else.
 */
@NullMarked
package cadre.core.quantity;

import org.jspecify.annotations.NullMarked;
