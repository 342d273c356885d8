/**
 * The quick simulation of organisations that somebody looks at while changing them: in the background, in fair turns, the newest
 * look first, and shown as words, picture and table. Entry: {@link cadre.web.look.Looks}. The simulating is {@link
 * cadre.app.route.KeyFigures}'.
 */
@NullMarked
package cadre.web.look;

import org.jspecify.annotations.NullMarked;
