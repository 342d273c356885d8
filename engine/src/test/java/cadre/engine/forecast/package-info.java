/** Tests of {@code engine.forecast}. */
@org.jspecify.annotations.NullMarked
package cadre.engine.forecast;
