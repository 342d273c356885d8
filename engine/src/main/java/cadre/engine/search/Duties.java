package cadre.engine.search;

import java.util.Arrays;

/** Which team answers for what of each domain. Not changed after it was made. */
final class Duties {

    /** Per domain, the team that owns its implementation use cases. */
    final int[] implementation;
    /** Per domain, the team that owns its research. */
    final int[] research;
    /** Per domain, the team of its own people that has no ML people in it; −1 where there is none. */
    final int[] product;

    Duties(int[] implementation, int[] research, int[] product) {
        this.implementation = implementation;
        this.research = research;
        this.product = product;
    }

    Duties with(int domain, int owner, int researcher, int side) {
        Duties changed = new Duties(implementation.clone(), research.clone(), product.clone());
        changed.implementation[domain] = owner;
        changed.research[domain] = researcher;
        changed.product[domain] = side;
        return changed;
    }

    /** Under other team numbers. */
    Duties renamed(int[] name) {
        return new Duties(renamed(implementation, name), renamed(research, name), renamed(product, name));
    }

    static int[] renamed(int[] values, int[] name) {
        int[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] < 0 ? copy[i] : name[copy[i]];
        }
        return copy;
    }

    int domains() {
        return implementation.length;
    }

    /** The largest team number that is named; −1 where none is. */
    int highest() {
        int most = -1;
        for (int[] values : new int[][] {implementation, research, product}) {
            for (int value : values) {
                most = Math.max(most, value);
            }
        }
        return most;
    }

    boolean sameAt(int domain, Duties other) {
        return implementation[domain] == other.implementation[domain]
                && research[domain] == other.research[domain]
                && product[domain] == other.product[domain];
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Duties d
                && Arrays.equals(implementation, d.implementation)
                && Arrays.equals(research, d.research)
                && Arrays.equals(product, d.product);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(implementation) + Arrays.hashCode(research)) + Arrays.hashCode(product);
    }
}
