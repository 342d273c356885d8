/**
 * Published studies run in the kernels: the same classes that run an organisation, in the configuration of a paper, with
 * the numbers they have to reproduce. A study has no threads and no progress of its own; whoever runs it splits its runs
 * as they like and adds up their tallies in order. Entries: {@link cadre.engine.replicate.Studies}, {@link
 * cadre.engine.replicate.Study}. Uses {@code engine.kernel}, {@code core.numerics}.
 */
@NullMarked
package cadre.engine.replicate;

import org.jspecify.annotations.NullMarked;
