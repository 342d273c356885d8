/**
 * The company file: one table of fields from which the reader's checks, the JSON Schema, the explanations and the
 * commented template are made; reading with the position of every value. Entry: {@link cadre.intake.files.CompanyFiles}.
 * Uses {@code core} and, here only, a YAML parser.
 */
@NullMarked
package cadre.intake.files;

import org.jspecify.annotations.NullMarked;
