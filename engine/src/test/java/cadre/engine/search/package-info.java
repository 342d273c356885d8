/** Tests of the layout search. */
@org.jspecify.annotations.NullMarked
package cadre.engine.search;
