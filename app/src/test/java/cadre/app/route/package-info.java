/** Tests of the route. */
@org.jspecify.annotations.NullMarked
package cadre.app.route;
