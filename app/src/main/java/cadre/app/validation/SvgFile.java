package cadre.app.validation;

import cadre.app.picture.Palette;
import cadre.app.picture.Picture;

/** A picture as a file of its own, light or dark as its reader's screen is. */
final class SvgFile {

    private static final String STYLE = """
            svg{font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;background:var(--paper)}
            text{font-size:12px;fill:var(--ink)}
            .m{fill:currentColor}
            .o{fill:var(--paper);stroke:currentColor;stroke-width:1.6}
            .strong{font-weight:650}
            .tick,.axis{fill:var(--soft)}
            .mid{text-anchor:middle}
            .end{text-anchor:end}
            .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
            .grid{stroke:var(--hair)}
            .rule,.tickmark,.leader{stroke:var(--rule)}
            .zero,.mark-line{stroke:var(--ink);stroke-width:1.4}
            .span{stroke:currentColor;stroke-width:2.5}
            .curve{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linejoin:round}
            .dashes{stroke-dasharray:5 4}
            .band{fill:currentColor;opacity:.16}
            .callout{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}
            """;

    private SvgFile() {}

    static String of(Picture picture, String id) {
        String svg = picture.svg(id, Picture.WIDE, "picture");
        int open = svg.indexOf('>') + 1;
        return svg.substring(0, open) + "<style>svg{" + Palette.LIGHT.declarations()
                + "}\n@media (prefers-color-scheme:dark){svg{" + Palette.DARK.declarations() + "}}\n"
                + Palette.markRules() + "\n" + STYLE + "</style>" + svg.substring(open) + "\n";
    }
}
