package cadre.app.picture;

import cadre.core.company.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The people of a team: a dot each while there is room for it, else a dot a craft with the number beside it.
 *
 * @param pitch distance between dots in pixels; 0 for numbers
 */
record Crowd(double pitch) {

    private static final double CHIP = 46;

    /**
     * How a company's people are drawn in all its teams.
     *
     * @param people in the company
     * @param large whether the picture has the whole page
     * @return dots up to 160 people, smaller the more there are; numbers beyond
     */
    static Crowd of(int people, boolean large) {
        if (people <= 60) {
            return new Crowd(large ? 14 : 11);
        }
        return people <= 160 ? new Crowd(large ? 11 : 9) : new Crowd(0);
    }

    /**
     * The room the people of a team take.
     *
     * @param seats of the team
     * @param width available
     * @return height in pixels
     */
    double height(List<Seat> seats, double width) {
        if (pitch == 0) {
            int across = Math.max(1, (int) (width / CHIP));
            return Math.ceilDiv(Craft.count(seats).size(), across) * 18.0;
        }
        int across = Math.max(1, (int) (width / pitch));
        return Math.ceilDiv(seats.size(), across) * pitch;
    }

    /**
     * Draws the people of a team, ML people first.
     *
     * @param svg to draw on
     * @param seats of the team
     * @param x left
     * @param y top
     * @param width available
     */
    void draw(Svg svg, List<Seat> seats, double x, double y, double width) {
        if (pitch == 0) {
            numbers(svg, seats, x, y, width);
            return;
        }
        int across = Math.max(1, (int) (width / pitch));
        List<Seat> sorted = new ArrayList<>(seats);
        sorted.sort(Comparator.comparing(Craft::of));
        for (int i = 0; i < sorted.size(); i++) {
            Craft craft = Craft.of(sorted.get(i));
            svg.open("g").tip(sorted.get(i).name() + ", " + craft.title());
            craft.draw(svg, x + (i % across + 0.5) * pitch, y + (i / across + 0.5) * pitch, pitch * 0.36);
            svg.close("g");
        }
    }

    private static void numbers(Svg svg, List<Seat> seats, double x, double y, double width) {
        int across = Math.max(1, (int) (width / CHIP));
        int i = 0;
        for (Map.Entry<Craft, Integer> entry : Craft.count(seats).entrySet()) {
            double left = x + (i % across) * CHIP;
            double middle = y + (i / across) * 18.0 + 9;
            entry.getKey().draw(svg, left + 6, middle, 5);
            svg.text("tick ink", left + 15, middle + 4, entry.getValue().toString());
            i++;
        }
    }
}
