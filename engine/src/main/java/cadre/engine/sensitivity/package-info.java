/**
 * Which unknowns matter: screening by elementary effects, first-order and total Sobol indices, and what it would be worth to
 * know one of them. Entries: {@link cadre.engine.sensitivity.ElementaryEffects}, {@link
 * cadre.engine.sensitivity.SobolIndices}, {@link cadre.engine.sensitivity.InformationValue}. Uses core only; the model comes
 * in as a {@link cadre.engine.sensitivity.Model}.
 */
@NullMarked
package cadre.engine.sensitivity;

import org.jspecify.annotations.NullMarked;
