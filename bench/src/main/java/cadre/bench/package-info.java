/**
 * Benchmarks of the flow kernel against peers on the same work, with the same statistics checked. Entry: {@link
 * cadre.bench.Benchmarks}. Not shipped.
 */
@org.jspecify.annotations.NullMarked
package cadre.bench;
