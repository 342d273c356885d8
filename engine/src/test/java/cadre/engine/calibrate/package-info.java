/** Tests of {@code engine.calibrate}. */
@org.jspecify.annotations.NullMarked
package cadre.engine.calibrate;
