/** Tests of {@code cadre.intake.inventory}. */
@org.jspecify.annotations.NullMarked
package cadre.intake.inventory;
