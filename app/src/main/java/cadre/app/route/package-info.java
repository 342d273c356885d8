/**
 * The order in which everything happens: the table of use cases, and one class for each use case that needs more than
 * one room. Entry: {@link cadre.app.route.Route}. Uses core, engine, intake and the other packages of app.
 */
@NullMarked
package cadre.app.route;

import org.jspecify.annotations.NullMarked;
