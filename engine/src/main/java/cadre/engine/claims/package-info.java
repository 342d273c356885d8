/**
 * The article's statements about cause and effect, each with the contrast that tests it in the model and what came out in this
 * company. Entry: {@link cadre.engine.claims.Examiner}. Uses core only; simulations come in through {@link
 * cadre.engine.claims.Trials}.
 */
@NullMarked
package cadre.engine.claims;

import org.jspecify.annotations.NullMarked;
