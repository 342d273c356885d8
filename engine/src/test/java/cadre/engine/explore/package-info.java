/** Tests of {@code engine.explore}. */
@org.jspecify.annotations.NullMarked
package cadre.engine.explore;
