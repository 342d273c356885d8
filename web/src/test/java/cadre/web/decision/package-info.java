@NullMarked
package cadre.web.decision;

import org.jspecify.annotations.NullMarked;
