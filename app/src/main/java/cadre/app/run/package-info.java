/**
 * Work spread over the cores of one machine, with progress and an early stop. Entry: {@link cadre.app.run.Watch}. Uses
 * core and engine.
 */
@NullMarked
package cadre.app.run;

import org.jspecify.annotations.NullMarked;
