package cadre.app.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ways for lines past a column of boxes: above, between and below them, in the order in which the lines come. */
final class Lanes {

    private static final double OUTSIDE = 16;
    private static final double MARGIN = 3;
    private static final double APART = 4;

    private final List<Gap> gaps = new ArrayList<>();

    private record Gap(double from, double to) {

        double nearest(double y) {
            return Math.clamp(y, from, to);
        }
    }

    /**
     * Ways past boxes.
     *
     * @param edges upper and lower edge of each box, from above, at least one
     */
    Lanes(List<double[]> edges) {
        double from = edges.getFirst()[0] - OUTSIDE;
        for (double[] edge : edges) {
            gap(from, edge[0]);
            from = edge[1];
        }
        gap(from, from + OUTSIDE);
    }

    private void gap(double from, double to) {
        if (to - from > 2 * MARGIN) {
            gaps.add(new Gap(from + MARGIN, to - MARGIN));
        }
    }

    /**
     * A height for each line at which it meets no box.
     *
     * @param wanted where each would pass by itself, from above
     * @return as many, as near as there is room; in order
     */
    double[] heights(double[] wanted) {
        double[] heights = new double[wanted.length];
        List<List<Integer>> through = new ArrayList<>();
        gaps.forEach(gap -> through.add(new ArrayList<>()));
        for (int i = 0; i < wanted.length; i++) {
            double y = wanted[i];
            Gap best = gaps.stream()
                    .min(Comparator.comparingDouble(gap -> Math.abs(gap.nearest(y) - y)))
                    .orElseThrow();
            through.get(gaps.indexOf(best)).add(i);
        }
        for (int g = 0; g < gaps.size(); g++) {
            spread(gaps.get(g), through.get(g), wanted, heights);
        }
        return heights;
    }

    private static void spread(Gap gap, List<Integer> lines, double[] wanted, double[] heights) {
        double mean = lines.stream().mapToDouble(i -> wanted[i]).average().orElse(0);
        double apart = lines.size() < 2 ? 0 : Math.min(APART, (gap.to - gap.from) / (lines.size() - 1));
        double wide = apart * (lines.size() - 1);
        double first = Math.clamp(mean - wide / 2, gap.from, Math.max(gap.from, gap.to - wide));
        for (int k = 0; k < lines.size(); k++) {
            heights[lines.get(k)] = first + k * apart;
        }
    }
}
