/** Tests of the company file. */
@org.jspecify.annotations.NullMarked
package cadre.intake.files;
