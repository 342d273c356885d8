/**
 * How long things took when some have not ended yet: survival and cumulative incidence with right-censoring, delayed entry and competing
 * risks, and parametric laws fitted to censored times. Entry: {@link cadre.core.survival.AalenJohansen} and
 * {@link cadre.core.survival.LawFit}. Uses {@code core.numerics}.
 */
@NullMarked
package cadre.core.survival;

import org.jspecify.annotations.NullMarked;
