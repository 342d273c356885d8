/** Tests of documents. */
@org.jspecify.annotations.NullMarked
package cadre.app.document;
