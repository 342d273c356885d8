/** Tests of {@code app.history}. */
@org.jspecify.annotations.NullMarked
package cadre.app.history;
