/** Tests of {@code cadre.intake.writing}. */
@org.jspecify.annotations.NullMarked
package cadre.intake.writing;
