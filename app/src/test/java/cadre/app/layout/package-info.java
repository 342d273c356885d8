/** Tests of documents about layouts. */
@org.jspecify.annotations.NullMarked
package cadre.app.layout;
