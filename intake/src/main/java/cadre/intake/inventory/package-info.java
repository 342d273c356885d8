/**
 * The public inventories of AI use cases of US federal agencies, in their real mess, and the reference class fitted to them. Entry:
 * {@link cadre.intake.inventory.Inventory}. Uses {@code intake.cells} and core.
 */
@NullMarked
package cadre.intake.inventory;

import org.jspecify.annotations.NullMarked;
