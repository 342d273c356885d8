/** Files that a browser keeps instead of showing them. Entry: {@link cadre.web.download.Download}. Uses nothing. */
@NullMarked
package cadre.web.download;

import org.jspecify.annotations.NullMarked;
