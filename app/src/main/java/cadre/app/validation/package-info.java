/**
 * What published studies gave in the kernels, as a document with a figure for each study. Entry: {@link
 * cadre.app.validation.ValidationDocument}. Uses core, {@code engine.replicate}, {@code app.picture}, {@code app.run}.
 */
@NullMarked
package cadre.app.validation;

import org.jspecify.annotations.NullMarked;
