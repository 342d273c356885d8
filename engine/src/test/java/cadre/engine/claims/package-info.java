@NullMarked
package cadre.engine.claims;

import org.jspecify.annotations.NullMarked;
