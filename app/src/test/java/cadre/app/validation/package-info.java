/** Tests of the document about published studies. */
@org.jspecify.annotations.NullMarked
package cadre.app.validation;
