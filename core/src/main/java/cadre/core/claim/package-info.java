/**
 * What experience claims about structures, in our words: the rule of thumb for a kind of company, and what each mechanism
 * is said to help and to hurt. Registered before any run to be compared with what a simulation finds; no code that
 * simulates may read it. Entry: {@link cadre.core.claim.Claim}. Uses {@code core.company}, {@code core.work} and
 * {@code core.plan}.
 */
@NullMarked
package cadre.core.claim;

import org.jspecify.annotations.NullMarked;
