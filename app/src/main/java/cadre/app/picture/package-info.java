/**
 * Charts and the organisation picture as SVG, made on the server for one width at a time, coloured by classes so that
 * light, dark and print are decided by the page. Entry: {@link cadre.app.picture.Picture}. Uses core only.
 */
@NullMarked
package cadre.app.picture;

import org.jspecify.annotations.NullMarked;
