/** Tests of documents about what a recommendation depends on. */
@org.jspecify.annotations.NullMarked
package cadre.app.whatif;
