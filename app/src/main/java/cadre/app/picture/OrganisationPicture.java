package cadre.app.picture;

import cadre.core.company.Company;
import cadre.core.plan.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company under a structure: domains at the left, the teams near them in the middle, the teams for all at the right,
 * people as dots, and lines for who serves whom. Domains keep their order from picture to picture, so that a reader
 * recognises the same company changing form.
 */
public final class OrganisationPicture {

    private OrganisationPicture() {}

    /**
     * A layout with the words above it.
     *
     * @param layout who is where
     * @param mark of the structure
     * @param heading above the picture; empty for none
     */
    public record View(Layout layout, Mark mark, String heading) {}

    /**
     * One layout, large.
     *
     * @param company whose people
     * @param view the layout
     * @param waiting days a request of each domain waits, as wide as the company's domains; null when not known, then all
     *     lines are equally thick
     * @return the picture
     */
    public static Picture of(Company company, View view, double @Nullable [] waiting) {
        List<Integer> order = order(company, view.layout());
        String title = view.heading().isEmpty() ? "The organisation" : view.heading();
        return new Picture(title, describe(company, view.layout()), width -> {
            Svg svg = new Svg(width);
            OrganisationSketch sketch =
                    new OrganisationSketch(svg, company, view, order, 0, 0, width, width >= 500, waiting);
            double bottom = sketch.draw();
            return svg.height(key(svg, company, bottom + 24));
        });
    }

    /**
     * Several layouts of one company as small multiples.
     *
     * @param company whose people
     * @param views in reading order; the first decides the order of the domains
     * @return the picture
     */
    public static Picture compare(Company company, List<View> views) {
        List<View> copy = List.copyOf(views);
        List<Integer> order =
                copy.isEmpty() ? List.of() : order(company, copy.get(0).layout());
        StringBuilder text = new StringBuilder();
        for (View view : copy) {
            text.append(view.heading())
                    .append(": ")
                    .append(describe(company, view.layout()))
                    .append(' ');
        }
        return new Picture("The same people in each structure", text.toString().strip(), width -> {
            Svg svg = new Svg(width);
            int columns = width < 500 ? 1 : 2;
            double gap = 32;
            double wide = (width - gap * (columns - 1)) / columns;
            double y = 0;
            double lowest = 0;
            for (int i = 0; i < copy.size(); i++) {
                int column = i % columns;
                if (column == 0) {
                    y = lowest + (i == 0 ? 0 : 28);
                }
                OrganisationSketch sketch = new OrganisationSketch(
                        svg, company, copy.get(i), order, column * (wide + gap), y, wide, false, null);
                lowest = Math.max(lowest, sketch.draw());
            }
            return svg.height(key(svg, company, lowest + 24));
        });
    }

    /** Domains in an order in which those of the same team stand together. */
    private static List<Integer> order(Company company, Layout layout) {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < layout.groups().size(); g++) {
            if (OrganisationSketch.isLocal(layout.groups().get(g))) {
                for (int j : layout.groups().get(g).domains()) {
                    if (!order.contains(j)) {
                        order.add(j);
                    }
                }
            }
        }
        for (int j = 0; j < company.domains().size(); j++) {
            if (!order.contains(j)) {
                order.add(j);
            }
        }
        return order;
    }

    /** The layout in words, for those who don't see it. */
    private static String describe(Company company, Layout layout) {
        StringBuilder text = new StringBuilder();
        for (var group : layout.groups()) {
            if (group.seats().isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "; ")
                    .append(group.name())
                    .append(", ")
                    .append(group.seats().size())
                    .append(group.seats().size() == 1 ? " person (" : " people (");
            List<String> parts = new ArrayList<>();
            Craft.count(group.seats().stream().map(company.seats()::get).toList())
                    .forEach((craft, n) -> parts.add(n + " " + craft.title()));
            text.append(String.join(", ", parts)).append(')');
        }
        return text.isEmpty() ? "Nobody is in a team." : text.append('.').toString();
    }

    /** What the dots mean, and how many of each there are. */
    private static double key(Svg svg, Company company, double top) {
        double x = 0;
        double y = top;
        for (Map.Entry<Craft, Integer> entry : Craft.count(company.seats()).entrySet()) {
            String text = entry.getValue() + " " + entry.getKey().title();
            double wide = Lettering.width(text, 12) + 30;
            if (x > 0 && x + wide - 14 > svg.width()) {
                x = 0;
                y += 20;
            }
            entry.getKey().draw(svg, x + 6, y - 4, 5);
            svg.text("tick", x + 16, y, text);
            x += wide;
        }
        return y + 6;
    }
}
