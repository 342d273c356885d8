/** Tests of {@code engine.select}. */
@org.jspecify.annotations.NullMarked
package cadre.engine.select;
