/** What programs read when a request was refused, as RFC 9457 has it. Entry: {@link cadre.web.problem.Problem}. Uses nothing else of web. */
@NullMarked
package cadre.web.problem;

import org.jspecify.annotations.NullMarked;
