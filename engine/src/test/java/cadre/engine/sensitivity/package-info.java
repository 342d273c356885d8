/** Tests of {@code engine.sensitivity}. */
@org.jspecify.annotations.NullMarked
package cadre.engine.sensitivity;
