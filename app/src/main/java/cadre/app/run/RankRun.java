package cadre.app.run;

import cadre.engine.rank.RankTrials;
import cadre.engine.rank.Ranking;
import cadre.engine.rank.Robustness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ranks under many draws, spread over threads; their number changes nothing but the time it takes. */
public final class RankRun {

    private RankRun() {}

    /**
     * How sure the ranks are.
     *
     * @param ranking at the likely inputs
     * @param seed of all chance
     * @param draws at least 1
     * @param threads at least 1
     * @throws IllegalStateException when the calling thread is interrupted
     */
    public static Robustness run(Ranking ranking, long seed, int draws, int threads) {
        RankTrials trials = new RankTrials(ranking, seed, draws);
        char @Nullable [][] chunks = new char[trials.chunks()][];
        try (Workers<Object> workers = new Workers<>(Math.min(threads, trials.chunks()), Object::new)) {
            if (!workers.each(chunks.length, chunk -> true, (chunk, tool) -> chunks[chunk] = trials.run(chunk))) {
                throw new IllegalStateException("interrupted while ranking");
            }
        }
        List<char[]> all = new ArrayList<>();
        for (char[] chunk : chunks) {
            all.add(Objects.requireNonNull(chunk));
        }
        return Robustness.of(ranking.size(), all);
    }
}
