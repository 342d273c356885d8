/**
 * Tables of people and of use cases, as a company keeps them, read as entries of the company file: columns guessed and shown, columns about
 * people's private matters left unread, every doubtful cell a finding. Entry: {@link cadre.intake.tables.TableImport}. Uses
 * {@code intake.cells}, {@code intake.writing} and core.
 */
@NullMarked
package cadre.intake.tables;

import org.jspecify.annotations.NullMarked;
