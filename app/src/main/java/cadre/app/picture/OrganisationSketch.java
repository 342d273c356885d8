package cadre.app.picture;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One organisation picture on a stretch of a drawing: where everything goes, and the strokes. */
final class OrganisationSketch {

    private static final int MOST_ROWS = 14;
    private static final double TEAM_GAP = 12;
    private static final double TEXT = 12;

    private final Svg svg;
    private final Company company;
    private final Layout layout;
    private final OrganisationPicture.View view;
    private final double left;
    private final double top;
    private final double width;
    private final double @Nullable [] waiting;
    private final List<List<Integer>> rows;
    private final List<Box> local = new ArrayList<>();
    private final List<Box> shared = new ArrayList<>();
    private final Crowd crowd;

    /** A team's place on the page. */
    private static final class Box {
        final int index;
        final Group group;
        double x;
        double y;
        double wide;
        double high;

        Box(int index, Group group) {
            this.index = index;
            this.group = group;
        }

        double middle() {
            return y + high / 2;
        }
    }

    OrganisationSketch(
            Svg svg,
            Company company,
            OrganisationPicture.View view,
            List<Integer> order,
            double left,
            double top,
            double width,
            boolean large,
            double @Nullable [] waiting) {
        this.svg = svg;
        this.company = company;
        this.view = view;
        this.layout = view.layout();
        this.left = left;
        this.top = top;
        this.width = width;
        this.waiting = waiting;
        this.rows = rows(order);
        this.crowd = Crowd.of(company.seats().size(), large);
        for (int g = 0; g < layout.groups().size(); g++) {
            Group group = layout.groups().get(g);
            if (!group.seats().isEmpty()) {
                (isLocal(group) ? local : shared).add(new Box(g, group));
            }
        }
    }

    /** Whether a team stands beside the domains it serves rather than apart, for all of them. */
    static boolean isLocal(Group group) {
        return group.kind() == Group.Kind.SQUAD || group.kind() == Group.Kind.PRODUCT;
    }

    /**
     * Draws everything.
     *
     * @return the lower edge
     */
    double draw() {
        double y = top;
        if (!view.heading().isEmpty()) {
            view.mark().shape().draw(svg, view.mark().style(), left + 6, y + 8, 5);
            svg.text("strong", left + 18, y + 13, Lettering.fit(view.heading(), Lettering.STRONG, width - 20));
            y += 28;
        }
        double names = names();
        place(names);
        double high = height();
        double[] at = new double[rows.size()];
        for (int r = 0; r < at.length; r++) {
            at[r] = y + high * (r + 0.5) / at.length;
        }
        arrange(local, y, high, box -> meanRow(box, at));
        arrange(shared, y, high, box -> Double.MAX_VALUE);
        lines(at, left + names + 6);
        for (int r = 0; r < at.length; r++) {
            svg.open("g", "class", "hit").tip(full(rows.get(r)));
            svg.text("label end halo", left + names, at[r] + 4, fitName(rows.get(r), names));
            svg.close("g");
        }
        for (Box box : local) {
            team(box);
        }
        for (Box box : shared) {
            team(box);
        }
        return y + high;
    }

    /** Domains in rows; those owned and served by the same teams share a row when there are too many. */
    private List<List<Integer>> rows(List<Integer> order) {
        if (order.size() <= MOST_ROWS) {
            return order.stream().map(List::of).toList();
        }
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int j : order) {
            StringBuilder who = new StringBuilder()
                    .append(layout.owners().get(j))
                    .append('/')
                    .append(layout.researchOwners().get(j));
            for (int g = 0; g < layout.groups().size(); g++) {
                if (layout.groups().get(g).domains().contains(j)) {
                    who.append(' ').append(g);
                }
            }
            alike.computeIfAbsent(who.toString(), k -> new ArrayList<>()).add(j);
        }
        return List.copyOf(alike.values());
    }

    private String fitName(List<Integer> row, double room) {
        String first = company.domains().get(row.get(0)).name();
        String more = row.size() == 1 ? "" : " +" + (row.size() - 1);
        return Lettering.fit(first, TEXT, room - Lettering.width(more, TEXT)) + more;
    }

    private String full(List<Integer> row) {
        return String.join(
                ", ", row.stream().map(j -> company.domains().get(j).name()).toList());
    }

    private double names() {
        double most = width * 0.26;
        double needed = rows.stream()
                .mapToDouble(r -> Lettering.width(
                        company.domains().get(r.get(0)).name() + (r.size() == 1 ? "" : " +" + (r.size() - 1)), TEXT))
                .max()
                .orElse(0);
        return Math.min(most, needed);
    }

    private void place(double names) {
        double gap = width < 500 ? 24 : 52;
        double room = width - names - 10;
        boolean both = !local.isEmpty() && !shared.isEmpty();
        double each = both ? Math.min(220, (room - 2 * gap) / 2) : Math.min(340, room - gap);
        for (Box box : local) {
            box.x = left + names + 10 + gap;
            box.wide = each;
        }
        for (Box box : shared) {
            box.x = both ? left + width - each : left + names + 10 + gap;
            box.wide = each;
        }
        for (List<Box> boxes : List.of(local, shared)) {
            for (Box box : boxes) {
                box.high = 26 + crowd.height(seats(box), box.wide - 20) + 8;
            }
        }
    }

    private double height() {
        double needed = Math.max(rows.size() * (TEXT + 10), 40);
        for (List<Box> boxes : List.of(local, shared)) {
            double sum = 0;
            for (Box box : boxes) {
                sum += box.high + TEAM_GAP;
            }
            needed = Math.max(needed, sum - TEAM_GAP);
        }
        return needed;
    }

    /** Puts boxes near where they are wanted, without overlap, within [from, from + high]. */
    private static void arrange(
            List<Box> boxes, double from, double high, java.util.function.ToDoubleFunction<Box> wanted) {
        boxes.sort(Comparator.comparingDouble(wanted).thenComparingInt(b -> b.index));
        double total = -TEAM_GAP;
        for (Box box : boxes) {
            total += box.high + TEAM_GAP;
        }
        double next = from;
        for (Box box : boxes) {
            double middle = wanted.applyAsDouble(box);
            double start = middle == Double.MAX_VALUE ? from + (high - total) / 2 : middle - box.high / 2;
            box.y = Math.max(next, start);
            next = box.y + box.high + TEAM_GAP;
        }
        double limit = from + high;
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box box = boxes.get(i);
            box.y = Math.min(box.y, limit - box.high);
            limit = box.y - TEAM_GAP;
        }
    }

    private double meanRow(Box box, double[] at) {
        double sum = 0;
        int n = 0;
        for (int r = 0; r < at.length; r++) {
            for (int j : rows.get(r)) {
                if (box.group.domains().contains(j)) {
                    sum += at[r];
                    n++;
                }
            }
        }
        return n == 0 ? at.length == 0 ? 0 : at[at.length - 1] + 1 : sum / n;
    }

    private List<Seat> seats(Box box) {
        return box.group.seats().stream().map(company.seats()::get).toList();
    }

    /** A line from a domain to a team for all that no team of its own stands between. */
    private record Direct(String style, double y1, Box to, double y2, double thick) {}

    private void lines(double[] at, double from) {
        List<Direct> direct = new ArrayList<>();
        for (int r = 0; r < at.length; r++) {
            int j = rows.get(r).get(0);
            double thick = thickness(j);
            Box via = null;
            for (Box box : local) {
                if (!box.group.domains().contains(j)) {
                    continue;
                }
                boolean owns = layout.owners().get(j) == box.index;
                curve(
                        owns ? "serves " + view.mark().style() : "beside",
                        from,
                        at[r],
                        box.x,
                        slot(box, r, at),
                        owns ? thick : 1);
                via = via == null || owns ? box : via;
            }
            for (Box box : shared) {
                boolean owns = layout.owners().get(j) == box.index;
                boolean research = layout.researchOwners().get(j) == box.index;
                if (!owns && !research) {
                    continue;
                }
                String style = (owns ? "serves " : "research ") + view.mark().style();
                if (via == null) {
                    direct.add(new Direct(style, at[r], box, slot(box, r, at), thick));
                } else if (firstOf(via, r, j)) {
                    curve(style, via.x + via.wide, via.middle(), box.x, slot(box, r, at), thick);
                }
            }
        }
        direct(direct, from);
    }

    /** Past the teams in the middle, where there are any. */
    private void direct(List<Direct> lines, double from) {
        if (local.isEmpty()) {
            lines.forEach(line -> curve(line.style, from, line.y1, line.to.x, line.y2, line.thick));
            return;
        }
        Lanes lanes = new Lanes(local.stream()
                .map(box -> new double[] {box.y, box.y + box.high})
                .toList());
        double[] heights = lanes.heights(
                lines.stream().mapToDouble(line -> (line.y1 + line.y2) / 2).toArray());
        double enter = local.getFirst().x;
        double leave = enter + local.getFirst().wide;
        for (int i = 0; i < heights.length; i++) {
            Direct line = lines.get(i);
            path(
                    line.style,
                    line.thick,
                    "M" + Svg.number(from) + " " + Svg.number(line.y1) + bend(from, line.y1, enter, heights[i]) + "H"
                            + Svg.number(leave) + bend(leave, heights[i], line.to.x, line.y2));
        }
    }

    /** Whether this row is the first of those that reach the teams for all through this team. */
    private boolean firstOf(Box via, int row, int domain) {
        for (int r = 0; r < row; r++) {
            int other = rows.get(r).get(0);
            if (via.group.domains().contains(other)
                    && layout.owners().get(other).equals(layout.owners().get(domain))
                    && layout.researchOwners()
                            .get(other)
                            .equals(layout.researchOwners().get(domain))) {
                return false;
            }
        }
        return true;
    }

    /** Where the line of a row meets a team: spread over the height of its edge, in the order of the rows. */
    private static double slot(Box box, int row, double[] at) {
        double inner = box.high - 24;
        return box.y + 12 + inner * (row + 0.5) / Math.max(1, at.length);
    }

    private double thickness(int domain) {
        if (waiting == null || waiting.length <= domain) {
            return 1.6;
        }
        double most = 0;
        for (double days : waiting) {
            most = Math.max(most, days);
        }
        return most > 0 ? 1 + 5 * waiting[domain] / most : 1;
    }

    private void curve(String style, double x1, double y1, double x2, double y2, double thick) {
        path(style, thick, "M" + Svg.number(x1) + " " + Svg.number(y1) + bend(x1, y1, x2, y2));
    }

    private void path(String style, double thick, String d) {
        svg.leaf("path", "class", style, "stroke-width", thick, "d", d);
    }

    /** From one point to another, level at both. */
    private static String bend(double x1, double y1, double x2, double y2) {
        double bend = (x2 - x1) * 0.5;
        return "C" + Svg.number(x1 + bend) + " " + Svg.number(y1) + " " + Svg.number(x2 - bend) + " " + Svg.number(y2)
                + " " + Svg.number(x2) + " " + Svg.number(y2);
    }

    private void team(Box box) {
        svg.open("g", "class", "hit")
                .tip(box.group.name() + ", " + box.group.seats().size()
                        + (box.group.seats().size() == 1 ? " person" : " people")
                        + (box.group.intake() ? ", decides what is admitted" : ""));
        svg.leaf("rect", "class", "team", "x", box.x, "y", box.y, "width", box.wide, "height", box.high, "rx", 4.0);
        if (box.group.intake()) {
            svg.rect("m " + view.mark().style(), box.x, box.y, 4, box.high);
        }
        String count = Integer.toString(box.group.seats().size());
        double room = box.wide - 24 - Lettering.width(count, TEXT);
        svg.text("strong", box.x + 10, box.y + 18, Lettering.fit(box.group.name(), Lettering.STRONG, room));
        svg.text("tick end", box.x + box.wide - 8, box.y + 18, count);
        crowd.draw(svg, seats(box), box.x + 10, box.y + 26, box.wide - 20);
        svg.close("g");
    }
}
