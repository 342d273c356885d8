package cadre.engine.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A formula over named numbers: numbers, names, {@code + − × ÷ ^}, parentheses, {@code min}, {@code max}, {@code sqrt},
 * {@code log} (natural) and {@code annuity(rate, months)}. Powers bind most and from the right, then a minus sign before
 * something, then × and ÷, then + and −. It has no way to do anything but compute: no text, no loops, no names of its own.
 *
 * <p>{@code *}, {@code /}, {@code -} and {@code ·} are understood for ×, ÷, − and ×.
 */
public final class Formula {

    /** Longest formula in characters. */
    public static final int LONGEST = 500;

    private final Node root;
    private final Set<String> names;

    private Formula(Node root) {
        this.root = root;
        LinkedHashSet<String> found = new LinkedHashSet<>();
        collect(root, found);
        names = java.util.Collections.unmodifiableSet(found);
    }

    /**
     * What is wrong with a formula.
     *
     * @param column where, from 1
     * @param message what is wrong
     * @param expected what would have been right; empty when the message says so
     * @param maybe completes "Maybe …"; empty when there is no suggestion
     */
    public record Fault(int column, String message, String expected, String maybe) {

        /** In one sentence or three. */
        public String text() {
            return "Column " + column + ": " + message + "."
                    + (expected.isEmpty() ? "" : " Expected: " + expected + ".")
                    + (maybe.isEmpty() ? "" : " Maybe " + maybe + ".");
        }
    }

    /**
     * What reading a formula brought.
     *
     * @param found the formula; null when something is wrong
     * @param faults all names that are unknown, or the first thing that cannot be read
     */
    public record Reading(@Nullable Formula found, List<Fault> faults) {

        /** Copies the list. */
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a formula.
     *
     * @param text up to {@value #LONGEST} characters
     * @param known names that it may use
     */
    public static Reading read(String text, Collection<String> known) {
        List<Fault> faults = new ArrayList<>();
        try {
            Node root = new FormulaParser(text, known, faults).parse();
            return faults.isEmpty() ? new Reading(new Formula(root), List.of()) : new Reading(null, faults);
        } catch (FormulaParser.Unreadable e) {
            faults.add(e.fault());
            return new Reading(null, faults);
        }
    }

    /** The names it uses, in the order of their first use. */
    public Set<String> names() {
        return names;
    }

    /** As written, in its standard form. */
    public String text() {
        return root.text(UnaryOperator.identity());
    }

    /** As written, with something else in the place of each name, such as its number. */
    public String text(UnaryOperator<String> naming) {
        return root.text(naming);
    }

    /**
     * Its value.
     *
     * @param numbers one for each name
     * @return NaN or infinite where a division by zero or the like makes it so
     */
    public double value(Map<String, Double> numbers) {
        Cells cells = new Cells(1);
        numbers.forEach((name, number) -> cells.column(name)[0] = number);
        double[] into = new double[1];
        root.fill(cells, 1, into);
        return into[0];
    }

    /** Computes it for many draws at once. */
    void fill(Node.Columns columns, int n, double[] into) {
        root.fill(columns, n, into);
    }

    /**
     * The same formula with numbers in the place of some names, and what does not depend on the other names computed: the
     * same bits, sooner.
     *
     * @param numbers by name
     */
    Formula with(Map<String, Double> numbers) {
        return new Formula(folded(root, numbers));
    }

    private static Node folded(Node node, Map<String, Double> numbers) {
        Node inside = switch (node) {
            case Node.Literal number -> number;
            case Node.Name name -> {
                Double number = numbers.get(name.name());
                yield number == null ? name : new Node.Literal(number);
            }
            case Node.Negation minus -> new Node.Negation(folded(minus.of(), numbers));
            case Node.Operation o ->
                new Node.Operation(o.sign(), folded(o.left(), numbers), folded(o.right(), numbers));
            case Node.Call call ->
                new Node.Call(
                        call.function(),
                        call.arguments().stream()
                                .map(each -> folded(each, numbers))
                                .toList());
        };
        Formula part = new Formula(inside);
        return part.names.isEmpty() ? new Node.Literal(part.value(Map.of())) : inside;
    }

    /**
     * The terms whose sum it is: a sum is taken apart, also above a division and inside a product with one factor beside it.
     * One term, itself, when it is no sum.
     */
    public List<Formula> terms() {
        List<Node> found = new ArrayList<>();
        apart(root, found);
        return found.stream().map(Formula::new).toList();
    }

    /** Whether both are written alike in their standard form. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula formula && formula.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    private static void apart(Node node, List<Node> into) {
        switch (node) {
            case Node.Negation minus -> parts(minus.of()).forEach(part -> into.add(negated(part)));
            case Node.Operation o
            when o.sign() == '+' -> {
                apart(o.left(), into);
                apart(o.right(), into);
            }
            case Node.Operation o
            when o.sign() == '−' -> {
                apart(o.left(), into);
                parts(o.right()).forEach(part -> into.add(negated(part)));
            }
            case Node.Operation o
            when o.sign() == '÷' -> parts(o.left()).forEach(part -> into.add(new Node.Operation('÷', part, o.right())));
            case Node.Operation o
            when o.sign() == '×' -> {
                List<Node> left = parts(o.left());
                List<Node> right = parts(o.right());
                if (left.size() > 1 && right.size() > 1) {
                    into.add(o);
                } else {
                    left.forEach(l -> right.forEach(r -> into.add(new Node.Operation('×', l, r))));
                }
            }
            default -> into.add(node);
        }
    }

    private static List<Node> parts(Node node) {
        List<Node> parts = new ArrayList<>();
        apart(node, parts);
        return parts;
    }

    private static Node negated(Node node) {
        return node instanceof Node.Negation minus ? minus.of() : new Node.Negation(node);
    }

    private static void collect(Node node, Set<String> into) {
        switch (node) {
            case Node.Literal number -> {}
            case Node.Name name -> into.add(name.name());
            case Node.Negation minus -> collect(minus.of(), into);
            case Node.Operation o -> {
                collect(o.left(), into);
                collect(o.right(), into);
            }
            case Node.Call call -> call.arguments().forEach(each -> collect(each, into));
        }
    }
}
