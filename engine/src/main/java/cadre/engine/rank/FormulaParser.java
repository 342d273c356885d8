package cadre.engine.rank;

import cadre.core.evidence.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a formula from left to right, by recursive descent. */
final class FormulaParser {

    /** Deepest nesting, so that no formula overflows the stack. */
    private static final int DEEPEST = 50;

    private final String text;
    private final Collection<String> known;
    private final List<Formula.Fault> faults;
    private int at;
    private int depth;

    /** @param faults receives names that are not known; reading goes on after them */
    FormulaParser(String text, Collection<String> known, List<Formula.Fault> faults) {
        this.text = text;
        this.known = known;
        this.faults = faults;
    }

    /** Reading cannot go on. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Formula.Fault fault;

        Unreadable(Formula.Fault fault) {
            super(fault.message());
            this.fault = fault;
        }

        Formula.Fault fault() {
            return fault;
        }
    }

    Node parse() throws Unreadable {
        if (text.length() > Formula.LONGEST) {
            throw wrong(Formula.LONGEST, "the formula has " + text.length() + " characters", "at most 500", "");
        }
        Node root = sum();
        if (at < text.length()) {
            throw unexpected();
        }
        return root;
    }

    private Node sum() throws Unreadable {
        if (++depth > DEEPEST) {
            throw wrong(at, "too many parentheses inside each other", "at most " + DEEPEST, "");
        }
        Node left = product();
        for (char sign = sign("+−"); sign != 0; sign = sign("+−")) {
            left = new Node.Operation(sign, left, product());
        }
        depth--;
        return left;
    }

    private Node product() throws Unreadable {
        Node left = signed();
        for (char sign = sign("×÷"); sign != 0; sign = sign("×÷")) {
            left = new Node.Operation(sign, left, signed());
        }
        return left;
    }

    private Node signed() throws Unreadable {
        if (sign("−") == 0) {
            return power();
        }
        if (++depth > DEEPEST) {
            throw wrong(at, "too many signs one after another", "at most " + DEEPEST, "");
        }
        Node of = signed();
        depth--;
        return new Node.Negation(of);
    }

    private Node power() throws Unreadable {
        Node base = atom();
        if (sign("^") == 0) {
            return base;
        }
        if (++depth > DEEPEST) {
            throw wrong(at, "too many powers of powers", "at most " + DEEPEST, "");
        }
        Node exponent = signed();
        depth--;
        return new Node.Operation('^', base, exponent);
    }

    private Node atom() throws Unreadable {
        skip();
        if (at == text.length()) {
            throw wrong(
                    at, text.isBlank() ? "the formula is empty" : "the formula ends here", "a number, a name or (", "");
        }
        char c = text.charAt(at);
        if (c == '(') {
            int opened = at++;
            Node inside = sum();
            close(opened);
            return inside;
        }
        if (isDigit(c) || c == '.') {
            return number();
        }
        if (isLetter(c)) {
            return named();
        }
        throw unexpected();
    }

    private Node number() throws Unreadable {
        int start = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        int mantissa = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && "+-−".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            int exponent = at;
            digits();
            if (at == exponent) {
                at = mantissa;
            }
        }
        String digits = text.substring(start, at).replace('−', '-');
        if (digits.equals(".") || (at < text.length() && text.charAt(at) == '.')) {
            throw wrong(
                    start,
                    "'" + text.substring(start, Math.min(text.length(), at + 1)) + "' is not a number",
                    "digits with at most one point, such as 0.5",
                    "");
        }
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw wrong(start, "'" + digits + "' is too large", "a number below 1e308", "");
        }
        return new Node.Literal(value);
    }

    private Node named() throws Unreadable {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        skip();
        if (at < text.length() && text.charAt(at) == '(') {
            return call(word, start);
        }
        if (!known.contains(word)) {
            boolean function = Function.find(word).isPresent();
            String nearest = Nearest.find(word, known).orElse("");
            faults.add(new Formula.Fault(
                    start + 1,
                    function ? "'" + word + "' is a function" : "'" + word + "' is not an input or a weight",
                    function ? word + "(…)" : nearest.isEmpty() ? "one of " + String.join(", ", known) : "",
                    function ? "" : nearest));
        }
        return new Node.Name(word);
    }

    private Node call(String word, int start) throws Unreadable {
        int opened = at++;
        Optional<Function> found = Function.find(word);
        if (found.isEmpty()) {
            boolean name = known.contains(word);
            throw wrong(
                    start,
                    "'" + word + "' is not a function",
                    "one of " + String.join(", ", Function.words()),
                    name ? word + " × (" : Nearest.find(word, Function.words()).orElse(""));
        }
        List<Node> arguments = new ArrayList<>();
        arguments.add(sum());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            arguments.add(sum());
        }
        close(opened);
        Function function = found.get();
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            throw wrong(
                    start,
                    word + " has " + arguments.size() + (arguments.size() == 1 ? " argument" : " arguments"),
                    function.least() == function.most()
                            ? "" + function.least()
                            : function.least() + " to " + function.most() + ", with commas between",
                    "");
        }
        return new Node.Call(function, arguments);
    }

    private void close(int opened) throws Unreadable {
        skip();
        if (at == text.length() || text.charAt(at) != ')') {
            throw at == text.length()
                    ? wrong(opened, "this parenthesis is not closed", ")", "a ) is missing at the end")
                    : unexpected();
        }
        at++;
        skip();
    }

    /** Reads a sign if it is one of those given; 0 when something else stands there. */
    private char sign(String allowed) {
        skip();
        if (at == text.length()) {
            return 0;
        }
        char found = standard(text.charAt(at));
        if (allowed.indexOf(found) < 0) {
            return 0;
        }
        at++;
        return found;
    }

    private static char standard(char c) {
        return switch (c) {
            case '*', '·' -> '×';
            case '/', ':' -> '÷';
            case '-', '–' -> '−';
            default -> c;
        };
    }

    private Unreadable unexpected() {
        String here = new String(Character.toChars(text.codePointAt(at)));
        boolean operand = at > 0 && !before().isEmpty() && "+−×÷^(,".indexOf(standard(before().charAt(0))) < 0;
        if (here.equals(")")) {
            return wrong(at, "this parenthesis was never opened, or something is missing before it", "", "");
        }
        if (operand && (isLetter(here.charAt(0)) || isDigit(here.charAt(0)) || here.equals("("))) {
            return wrong(at, "there is no sign before '" + here + "'", "+, −, ×, ÷ or ^", "×");
        }
        if (here.equals(",")) {
            return wrong(at, "a comma stands between the arguments of a function only", "", "a point: 0.5");
        }
        return wrong(at, "'" + here + "' cannot stand here", operand ? "+, −, ×, ÷ or ^" : "a number, a name or (", "");
    }

    /** The sign before this place that is not a space. */
    private String before() {
        return text.substring(0, at).isBlank()
                ? ""
                : text.substring(0, at)
                        .strip()
                        .substring(text.substring(0, at).strip().length() - 1);
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static Unreadable wrong(int index, String message, String expected, String maybe) {
        return new Unreadable(new Formula.Fault(index + 1, message, expected, maybe));
    }
}
