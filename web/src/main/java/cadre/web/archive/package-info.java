/**
 * Everything that is stored, as one file: of a company for whoever administrates it, of the whole server as its backup; and back
 * again into an empty database. Works on tables and their columns as the database describes them, so that new ones belong to it by
 * themselves. Entry: {@link cadre.web.archive.Archives}. Uses access, pages and the
 * log of decisions, no other subject.
 */
@NullMarked
package cadre.web.archive;

import org.jspecify.annotations.NullMarked;
