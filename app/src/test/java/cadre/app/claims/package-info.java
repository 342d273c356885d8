/** Tests of documents about claims. */
@org.jspecify.annotations.NullMarked
package cadre.app.claims;
