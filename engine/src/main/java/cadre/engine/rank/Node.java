package cadre.engine.rank;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A part of a formula. */
sealed interface Node {

    /** How tightly it holds together, for parentheses when it is written. */
    int strength();

    /** As written, with names replaced by what {@code naming} says of them. */
    String text(UnaryOperator<String> naming);

    /**
     * Computes it for many draws at once.
     *
     * @param columns a row of numbers for each name
     * @param n how many draws
     * @param into receives them
     */
    void fill(Columns columns, int n, double[] into);

    /** Numbers by name, and room to compute in. */
    interface Columns {
        /** The numbers of a name. */
        double[] of(String name);

        /** An array to compute in, until it is given back. */
        double[] borrow();

        /** Gives back the array borrowed last. */
        void giveBack();
    }

    /** A number. */
    record Literal(double value) implements Node {

        @Override
        public int strength() {
            return 9;
        }

        @Override
        public String text(UnaryOperator<String> naming) {
            return plain(value);
        }

        @Override
        public void fill(Columns columns, int n, double[] into) {
            java.util.Arrays.fill(into, 0, n, value);
        }
    }

    /** An input or a weight. */
    record Name(String name) implements Node {

        @Override
        public int strength() {
            return 9;
        }

        @Override
        public String text(UnaryOperator<String> naming) {
            return naming.apply(name);
        }

        @Override
        public void fill(Columns columns, int n, double[] into) {
            System.arraycopy(columns.of(name), 0, into, 0, n);
        }
    }

    /** A minus sign before something. */
    record Negation(Node of) implements Node {

        @Override
        public int strength() {
            return 3;
        }

        @Override
        public String text(UnaryOperator<String> naming) {
            return "−" + inside(of, 3, naming);
        }

        @Override
        public void fill(Columns columns, int n, double[] into) {
            of.fill(columns, n, into);
            for (int i = 0; i < n; i++) {
                into[i] = -into[i];
            }
        }
    }

    /** Two things with a sign between them. */
    record Operation(char sign, Node left, Node right) implements Node {

        @Override
        public int strength() {
            return sign == '^' ? 4 : sign == '×' || sign == '÷' ? 2 : 1;
        }

        @Override
        public String text(UnaryOperator<String> naming) {
            // All hold from the left, powers from the right; sums too, since rounding depends on the order.
            int leftLeast = sign == '^' ? strength() + 1 : strength();
            int rightLeast = sign == '^' ? 3 : strength() + 1;
            return inside(left, leftLeast, naming) + " " + sign + " " + inside(right, rightLeast, naming);
        }

        @Override
        public void fill(Columns columns, int n, double[] into) {
            left.fill(columns, n, into);
            double[] other = columns.borrow();
            right.fill(columns, n, other);
            switch (sign) {
                case '+' -> {
                    for (int i = 0; i < n; i++) {
                        into[i] += other[i];
                    }
                }
                case '−' -> {
                    for (int i = 0; i < n; i++) {
                        into[i] -= other[i];
                    }
                }
                case '×' -> {
                    for (int i = 0; i < n; i++) {
                        into[i] *= other[i];
                    }
                }
                case '÷' -> {
                    for (int i = 0; i < n; i++) {
                        into[i] /= other[i];
                    }
                }
                default -> {
                    for (int i = 0; i < n; i++) {
                        into[i] = StrictMath.pow(into[i], other[i]);
                    }
                }
            }
            columns.giveBack();
        }
    }

    /** A function of some things. */
    record Call(Function function, List<Node> arguments) implements Node {

        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public int strength() {
            return 9;
        }

        @Override
        public String text(UnaryOperator<String> naming) {
            return function.word() + "("
                    + String.join(
                            ", ",
                            arguments.stream().map(each -> each.text(naming)).toList())
                    + ")";
        }

        @Override
        public void fill(Columns columns, int n, double[] into) {
            arguments.getFirst().fill(columns, n, into);
            if (arguments.size() == 1) {
                for (int i = 0; i < n; i++) {
                    into[i] = function.of(into[i], 0);
                }
            }
            for (Node argument : arguments.subList(1, arguments.size())) {
                double[] other = columns.borrow();
                argument.fill(columns, n, other);
                for (int i = 0; i < n; i++) {
                    into[i] = function.of(into[i], other[i]);
                }
                columns.giveBack();
            }
        }
    }

    private static String inside(Node node, int least, UnaryOperator<String> naming) {
        return node.strength() < least ? "(" + node.text(naming) + ")" : node.text(naming);
    }

    /** A number as short as it can be without losing a digit. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
