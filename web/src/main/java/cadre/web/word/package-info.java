/** Answers out of a few: their words in forms, tables and the interface for programs. Entry: {@link cadre.web.word.Word}. Uses nothing else. */
@NullMarked
package cadre.web.word;

import org.jspecify.annotations.NullMarked;
