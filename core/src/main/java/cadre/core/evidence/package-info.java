/**
 * Where a figure or claim comes from and how good that source is, and findings about bad input. Entry: {@link cadre.core.evidence.Finding}. Uses nothing else.
 */
@NullMarked
package cadre.core.evidence;

import org.jspecify.annotations.NullMarked;
