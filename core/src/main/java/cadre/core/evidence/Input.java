package cadre.core.evidence;

/**
 * A file that something was computed from.
 *
 * @param file as the user named it
 * @param sha256 of its bytes, in hexadecimal
 */
public record Input(String file, String sha256) {}
