/**
 * Writes company files: a new one, or new and changed entries into one that people have edited, with every other character left
 * as it stands. Entry: {@link cadre.intake.writing.CompanyMerge}. Uses {@code core.evidence}, {@code intake.cells} and the YAML parser.
 */
@NullMarked
package cadre.intake.writing;

import org.jspecify.annotations.NullMarked;
