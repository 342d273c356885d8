package cadre.engine.replicate;

import cadre.engine.kernel.Beliefs;
import cadre.engine.kernel.Chance;
import java.util.List;

/**
 * Reviews by several people: a proposal is accepted when at least k of n independent reviewers accept it. A hierarchy
 * needs all of them, a polyarchy one. Exact for any n, k and probability.
 */
final class SahStiglitz implements Study {

    /** Proposals a run, one bit each. */
    private static final int PROPOSALS = 64;

    @Override
    public String name() {
        return "sah-stiglitz";
    }

    @Override
    public String paper() {
        return "R. K. Sah and J. E. Stiglitz (1986), The architecture of economic systems: hierarchies and polyarchies,"
                + " American Economic Review 76(4)";
    }

    @Override
    public String line() {
        return "Which proposals are accepted when k of n reviewers have to accept";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.whole("n", "reviewers", 3, 1, 1000).always(),
                Setting.whole("k", "of them who have to accept: n is a hierarchy, 1 a polyarchy", 2, 1, 1000)
                        .always(),
                Setting.probability("good", "probability that a reviewer accepts a good proposal", 0.8),
                Setting.probability("bad", "probability that a reviewer accepts a bad proposal", 0.3));
    }

    @Override
    public List<Configuration> printed() {
        Configuration usual = Configuration.of(settings());
        return List.of(
                usual.with("n", "1").with("k", "1"),
                usual.with("n", "2").with("k", "1"),
                usual.with("n", "2").with("k", "2"),
                usual.with("k", "1"),
                usual,
                usual.with("k", "3"),
                usual.with("n", "7").with("k", "4"));
    }

    @Override
    public int runs() {
        return 20_000;
    }

    @Override
    public Trial trial(Configuration configuration) {
        int n = configuration.whole("n");
        int k = configuration.whole("k");
        if (k > n) {
            throw new UnfitConfiguration("--k " + k + " of --n " + n + " reviewers cannot accept", "k from 1 to n");
        }
        double[] accept = {configuration.real("good"), configuration.real("bad")};
        List<Measure> measures = List.of(
                new Measure("good proposals accepted", Target.exact(accepted(n, k, accept[0]))),
                new Measure("bad proposals accepted", Target.exact(accepted(n, k, accept[1]))));
        return new Trial() {
            @Override
            public List<Measure> measures() {
                return measures;
            }

            @Override
            public Runner runner() {
                return new Committee(n, k, accept)::run;
            }
        };
    }

    /** Σ_{j≥k} C(n,j) p^j (1−p)^(n−j), by adding one reviewer at a time. */
    static double accepted(int n, int k, double p) {
        double[] exactly = new double[n + 1];
        exactly[0] = 1;
        for (int reviewer = 1; reviewer <= n; reviewer++) {
            for (int j = reviewer; j > 0; j--) {
                exactly[j] = exactly[j] * (1 - p) + exactly[j - 1] * p;
            }
            exactly[0] *= 1 - p;
        }
        double sum = 0;
        for (int j = n; j >= k; j--) {
            sum += exactly[j];
        }
        return sum;
    }

    /** Reviewers whose beliefs about 64 proposals are their votes. */
    private static final class Committee {
        private final Beliefs beliefs = new Beliefs();
        private final int[] reviewers;
        private final int needed;
        private final double[] accept;

        Committee(int n, int k, double[] accept) {
            this.accept = accept;
            needed = k;
            reviewers = new int[n];
            for (int i = 0; i < n; i++) {
                reviewers[i] = i;
            }
        }

        void run(long key, double[] measured) {
            beliefs.reset(reviewers.length, PROPOSALS, 1);
            for (int kind = 0; kind < accept.length; kind++) {
                for (int reviewer : reviewers) {
                    long yes = Chance.choose(-1L, accept[kind], key, reviewer, kind, 0);
                    beliefs.believe(reviewer, -1L, yes);
                }
                long accepted = beliefs.heldByAtLeast(needed, reviewers, 0, reviewers.length);
                measured[kind] = (double) Long.bitCount(accepted) / PROPOSALS;
            }
        }
    }
}
