/** Tests of {@code cadre.intake.tables}. */
@org.jspecify.annotations.NullMarked
package cadre.intake.tables;
