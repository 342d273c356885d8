/**
 * What a history said about the parameters, as documents: one page of HTML, JSON, and the joint sample as a table that a
 * company file can name. Entry: {@link cadre.app.calibration.Calibration}. Uses {@code app.route}'s results, {@code
 * app.document} and {@code app.picture}.
 */
@NullMarked
package cadre.app.calibration;

import org.jspecify.annotations.NullMarked;
