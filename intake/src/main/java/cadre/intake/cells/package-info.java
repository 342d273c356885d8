/**
 * Tables as they come, CSV or XLSX, in whatever encoding and with whatever separator: cells that know where they stood. Entry:
 * {@link cadre.intake.cells.Sheet}. Uses {@code core.evidence}, Jackson's CSV parser and fastexcel.
 */
@NullMarked
package cadre.intake.cells;

import org.jspecify.annotations.NullMarked;
