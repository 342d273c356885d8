/**
 * What has to be there before a use case moves from stage to stage: gates, evidence, and the move itself. Entry: {@link
 * cadre.web.gate.MovePage}. Uses {@code usecase}, and of {@code board} what an address means.
 */
@NullMarked
package cadre.web.gate;

import org.jspecify.annotations.NullMarked;
