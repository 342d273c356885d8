package cadre.engine.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns of numbers by name, with a stack of spare ones. */
final class Cells implements Node.Columns {

    private final int size;
    private final Map<String, double[]> columns = new HashMap<>();
    private final List<double[]> spare = new ArrayList<>();
    private int lent;

    Cells(int size) {
        this.size = size;
    }

    /** The column of a name, made when first asked for. */
    double[] column(String name) {
        return columns.computeIfAbsent(name, n -> new double[size]);
    }

    @Override
    public double[] of(String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no number for '" + name + "'");
        }
        return column;
    }

    @Override
    public double[] borrow() {
        if (lent == spare.size()) {
            spare.add(new double[size]);
        }
        return spare.get(lent++);
    }

    @Override
    public void giveBack() {
        lent--;
    }
}
