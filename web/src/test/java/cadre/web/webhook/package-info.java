@NullMarked
package cadre.web.webhook;

import org.jspecify.annotations.NullMarked;
