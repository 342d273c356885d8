package cadre.web.gate;

/**
 * The gates of a company.
 *
 * @param gates as they are
 * @param editable whether the visitor may change them
 */
public record GatesView(Gates gates, boolean editable) {}
