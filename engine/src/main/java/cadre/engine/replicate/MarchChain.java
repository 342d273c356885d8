package cadre.engine.replicate;

/**
 * March's model with one dimension as a Markov chain, exactly: the state is what the code says and how many people are
 * wrong, undecided and right. People are alike, so that each next state is a sum of independent steps of persons.
 */
final class MarchChain {

    /** Most people for whom the chain is small. */
    private static final int MOST_PEOPLE = 12;

    private static final int MOST_HORIZON = 1000;
    private static final double[] FRESH = {1.0 / 3, 1.0 / 3, 1.0 / 3};

    private final March.Settings s;
    private final int n;
    /** Probability by what the code says (wrong, nothing, right), people wrong, people right. */
    private double[][][] state;

    private MarchChain(March.Settings settings) {
        s = settings;
        n = settings.n();
        state = empty();
        double[][] people = people(0, 0, new double[][] {FRESH, FRESH, FRESH});
        state[1] = people;
    }

    /**
     * What is expected at the horizon.
     *
     * @param code knowledge of the code
     * @param people mean knowledge of the people
     */
    record Expected(double code, double people) {}

    /** Whether the chain is small enough. */
    static boolean takes(March.Settings s) {
        return s.m() == 1 && s.n() <= MOST_PEOPLE && s.horizon() > 0 && s.horizon() <= MOST_HORIZON;
    }

    /** The expectation at the horizon. */
    static Expected after(March.Settings s) {
        MarchChain chain = new MarchChain(s);
        for (int period = 0; period < s.horizon(); period++) {
            if (s.p3() > 0) {
                chain.turnover();
            }
            if (s.p4() > 0) {
                chain.turbulence();
            }
            chain.learning();
        }
        return chain.expected();
    }

    private double[][][] empty() {
        return new double[3][n + 1][n + 1];
    }

    /** Where a number of people go when each takes a step by where they stand: wrong, undecided, right. */
    private double[][] people(int wrong, int right, double[][] step) {
        double[][] now = new double[n + 1][n + 1];
        now[0][0] = 1;
        for (int person = 0; person < n; person++) {
            double[] p = step[person < wrong ? 0 : person < wrong + right ? 2 : 1];
            double[][] next = new double[n + 1][n + 1];
            for (int a = 0; a <= person; a++) {
                for (int b = 0; a + b <= person; b++) {
                    next[a + 1][b] += now[a][b] * p[0];
                    next[a][b] += now[a][b] * p[1];
                    next[a][b + 1] += now[a][b] * p[2];
                }
            }
            now = next;
        }
        return now;
    }

    private void turnover() {
        double q = s.p3();
        double[][] step = {{1 - q + q / 3, q / 3, q / 3}, {q / 3, 1 - q + q / 3, q / 3}, {q / 3, q / 3, 1 - q + q / 3}};
        double[][][] next = empty();
        for (int a = 0; a <= n; a++) {
            for (int b = 0; a + b <= n; b++) {
                double[][] to = people(a, b, step);
                for (int c = 0; c < 3; c++) {
                    add(next[c], to, state[c][a][b]);
                }
            }
        }
        state = next;
    }

    private static void add(double[][] sum, double[][] part, double weight) {
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; a + b < sum.length; b++) {
                sum[a][b] += part[a][b] * weight;
            }
        }
    }

    private void turbulence() {
        double[][][] next = empty();
        for (int c = 0; c < 3; c++) {
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    next[c][a][b] += state[c][a][b] * (1 - s.p4());
                    next[2 - c][b][a] += state[c][a][b] * s.p4();
                }
            }
        }
        state = next;
    }

    private void learning() {
        double p = s.p1();
        double[][][] steps = {
            {{1, 0, 0}, {p, 1 - p, 0}, {0, p, 1 - p}},
            {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            {{1 - p, p, 0}, {0, 1 - p, p}, {0, 0, 1}}
        };
        double[][][] next = empty();
        for (int c = 0; c < 3; c++) {
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    if (state[c][a][b] == 0) {
                        continue;
                    }
                    double[][] to = people(a, b, steps[c]);
                    double up = c == 2 ? 0 : codeLearns(n - a - b, b);
                    add(next[2], to, state[c][a][b] * up);
                    add(next[c], to, state[c][a][b] * (1 - up));
                }
            }
        }
        state = next;
    }

    /** Only those who act rightly score higher than a code that does not say so: v of them, v ~ right + Bin(undecided, ½). */
    private double codeLearns(int undecided, int right) {
        double sum = 0;
        double ways = StrictMath.pow(0.5, undecided);
        for (int heads = 0; heads <= undecided; heads++) {
            sum += ways * (1 - StrictMath.pow(1 - s.p2(), right + heads));
            ways = ways * (undecided - heads) / (heads + 1);
        }
        return sum;
    }

    private Expected expected() {
        double code = 0;
        double people = 0;
        for (int c = 0; c < 3; c++) {
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    code += state[c][a][b] * (c - 1);
                    people += state[c][a][b] * (b - a) / n;
                }
            }
        }
        return new Expected(code, people);
    }
}
