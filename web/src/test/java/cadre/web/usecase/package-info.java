@NullMarked
package cadre.web.usecase;

import org.jspecify.annotations.NullMarked;
