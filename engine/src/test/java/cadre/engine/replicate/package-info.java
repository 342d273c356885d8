/** Tests of the studies. */
@org.jspecify.annotations.NullMarked
package cadre.engine.replicate;
