package cadre.web.ranking;

import cadre.app.route.Prioritising;
import cadre.engine.rank.Candidate;
import cadre.web.account.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Computes rankings, and keeps the last ones for as long as nothing they are made of has changed. One computation runs at a time;
 * whoever asks for the same meanwhile waits for it.
 */
@Component
final class Rankings {

    private static final int KEPT = 8;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final EstimateStore estimates;
    private final SchemeStore schemes;
    private final Map<Key, Standing> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Standing> eldest) {
            return size() > KEPT;
        }
    };

    Rankings(EstimateStore estimates, SchemeStore schemes) {
        this.estimates = estimates;
        this.schemes = schemes;
    }

    /** What a ranking is made of. */
    private record Key(long tenant, String stamp, String scheme, int revision, Scope scope) {}

    /**
     * A ranking with what it is about.
     *
     * @param scheme by which revision of which scheme
     * @param scope of which use cases
     * @param items in ascending order of their numbers, as in the ranking
     * @param ranked their ranks
     */
    record Standing(SchemeStore.Revision scheme, Scope scope, List<Item> items, Prioritising.Ranked ranked) {

        /** Where a use case stands among the items; nothing when it is not ranked. */
        Optional<Integer> index(int number) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).number() == number) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The ranking as things stand.
     *
     * @param scheme id; the first one that comes with Cadre when there is none of this id
     * @param scope which use cases
     */
    Standing of(Tenant tenant, String scheme, Scope scope) {
        SchemeStore.Revision revision =
                schemes.find(tenant, scheme).orElseGet(() -> schemes.all(tenant).getFirst());
        Key key =
                new Key(tenant.id(), estimates.stamp(tenant), revision.scheme().id(), revision.revision(), scope);
        synchronized (kept) {
            Standing known = kept.get(key);
            if (known != null) {
                return known;
            }
            List<Item> items = estimates.items(tenant).stream()
                    .filter(item -> scope.has(item.stage()))
                    .toList();
            List<Candidate> candidates = items.stream().map(Item::candidate).toList();
            Standing standing = new Standing(
                    revision,
                    scope,
                    items,
                    Prioritising.rank(
                            revision.scheme(), candidates, Prioritising.USUAL_SEED, Prioritising.USUAL_DRAWS, THREADS));
            kept.put(key, standing);
            return standing;
        }
    }
}
