/** Tests of pictures. */
@org.jspecify.annotations.NullMarked
package cadre.app.picture;
