/** Tests of the simulation on companies read from files. */
@org.jspecify.annotations.NullMarked
package cadre.app.simulate;
