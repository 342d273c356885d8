/** Tests of {@code cadre.intake.cells}. */
@org.jspecify.annotations.NullMarked
package cadre.intake.cells;
