/** Tests of the composed organisation. */
@org.jspecify.annotations.NullMarked
package cadre.engine.simulate;
