/** Tests of running. */
@org.jspecify.annotations.NullMarked
package cadre.app.run;
