/**
 * Learning a company's parameters from what it has seen: approximate Bayesian computation on a pool of simulations drawn from
 * the prior, with regression adjustment, and the check that its intervals cover as promised. Entry: {@link
 * cadre.engine.calibrate.Calibrator}. Uses core only; simulations come in as a {@link cadre.engine.calibrate.Pool}.
 */
@NullMarked
package cadre.engine.calibrate;

import org.jspecify.annotations.NullMarked;
