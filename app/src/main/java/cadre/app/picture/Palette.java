package cadre.app.picture;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every colour of a page, for light and for dark, as custom properties of CSS. */
public enum Palette {
    /** Black on white, also for print. */
    LIGHT(
            "paper",
            "#ffffff",
            "wash",
            "#f5f6f8",
            "ink",
            "#1b1e23",
            "soft",
            "#59606b",
            "hair",
            "#d8dbe1",
            "rule",
            "#8b929d",
            "accent",
            "#1f5fa8",
            "plain",
            "#1f5fa8",
            "reference",
            "#1b1e23",
            "central",
            "#0072b2",
            "squads",
            "#d55e00",
            "hub",
            "#00875f",
            "venture",
            "#b0558a",
            "task",
            "#a87300",
            "own",
            "#5b626d",
            "ml",
            "#463c9c",
            "data",
            "#007a87",
            "ops",
            "#8a3b12",
            "other",
            "#59606b",
            "warn",
            "#a3460b"),
    /** White on near-black. */
    DARK(
            "paper",
            "#14161a",
            "wash",
            "#1d2026",
            "ink",
            "#e7e9ec",
            "soft",
            "#a4abb6",
            "hair",
            "#343941",
            "rule",
            "#7a818d",
            "accent",
            "#86bdf0",
            "plain",
            "#86bdf0",
            "reference",
            "#e7e9ec",
            "central",
            "#4fa6dc",
            "squads",
            "#f0843c",
            "hub",
            "#2db48e",
            "venture",
            "#d98bb9",
            "task",
            "#e3a92f",
            "own",
            "#a6aeba",
            "ml",
            "#a9a1f5",
            "data",
            "#45bbc6",
            "ops",
            "#e0905f",
            "other",
            "#a4abb6",
            "warn",
            "#f0a060");

    private final Map<String, String> colours = new LinkedHashMap<>();

    Palette(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            colours.put(pairs[i], pairs[i + 1]);
        }
    }

    /**
     * A colour.
     *
     * @param name of the custom property, without {@code --}
     * @return as {@code #rrggbb}
     * @throws IllegalArgumentException when there is no such colour
     */
    public String colour(String name) {
        String found = colours.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no colour is called " + name);
        }
        return found;
    }

    /** The declarations of all custom properties, for a rule of CSS. */
    public String declarations() {
        StringBuilder css = new StringBuilder();
        colours.forEach((name, colour) ->
                css.append("--").append(name).append(':').append(colour).append(';'));
        return css.toString();
    }

    /** The rules that colour marks by their class, the same for light and dark. */
    public static String markRules() {
        StringBuilder css = new StringBuilder();
        for (String name : LIGHT.colours.keySet()) {
            if (!name.equals("paper") && !name.equals("wash") && !name.equals("hair")) {
                css.append('.')
                        .append(name)
                        .append("{color:var(--")
                        .append(name)
                        .append(")}");
            }
        }
        return css.toString();
    }

    /**
     * The contrast ratio of two colours as WCAG 2.2 defines it.
     *
     * @param one as {@code #rrggbb}
     * @param other as {@code #rrggbb}
     * @return between 1 and 21
     */
    public static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double c = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
