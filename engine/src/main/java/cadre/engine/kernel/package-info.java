/**
 * The three kernels: flow (who waits for whom), learning (who learns from whom) and search (how trial and error finds a
 * model that works). The same classes run an organisation and the published studies by which they are validated; all
 * are allocated once and reset for each replication. Entries: {@link cadre.engine.kernel.Flow}, {@link
 * cadre.engine.kernel.Beliefs}, {@link cadre.engine.kernel.Search}. Uses {@code core.numerics} and {@code
 * core.quantity}.
 */
@NullMarked
package cadre.engine.kernel;

import org.jspecify.annotations.NullMarked;
