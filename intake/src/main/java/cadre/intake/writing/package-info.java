/**
 * Writes company files: a new one, or new and changed entries into one that people have edited, with every other character left
 * as it stands. Entries: {@link cadre.intake.writing.CompanyMerge} for tables, {@link
 * cadre.intake.writing.Reorganisation} for changes one by one. Uses {@code core}, {@code intake.cells}, {@code intake.files} and the YAML parser.
 */
@NullMarked
package cadre.intake.writing;

import org.jspecify.annotations.NullMarked;
