package cadre.engine.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Person-days a quarter, in double entry: what people have to give stands on one side, the envelopes on the other. Every entry
 * takes from one account what it gives to others, so that all accounts together are always zero; a transfer between envelopes leaves
 * the sum of the envelopes as it was. Whole days, so that nothing is lost by rounding.
 */
public final class Ledger {

    private final List<Entry> entries;
    private final Map<Envelope, Long> balances;

    private Ledger(List<Entry> entries, Map<Envelope, Long> balances) {
        this.entries = entries;
        this.balances = balances;
    }

    /**
     * One entry: what is given to envelopes comes from what people have to give, unless the sum is zero, which is a transfer.
     *
     * @param postings days added to each envelope; negative for days taken from it
     */
    public record Entry(Map<Envelope, Long> postings) {

        /** Copies the map; refuses an entry that moves nothing. */
        public Entry {
            EnumMap<Envelope, Long> copy = new EnumMap<>(Envelope.class);
            postings.forEach((envelope, days) -> {
                if (days != 0) {
                    copy.put(envelope, days);
                }
            });
            if (copy.isEmpty()) {
                throw new IllegalArgumentException("an entry that moves nothing");
            }
            postings = Collections.unmodifiableMap(copy);
        }

        /** A transfer between two envelopes. */
        public static Entry transfer(Envelope from, Envelope to, long days) {
            if (from == to || days <= 0) {
                throw new IllegalArgumentException(
                        "a transfer moves days from one envelope to another: " + days + " from " + from + " to " + to);
            }
            return new Entry(Map.of(from, -days, to, days));
        }

        /** Days that come from people: the counter-posting, with the other sign. */
        public long fromPeople() {
            return postings.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether it only moves days between envelopes. */
        public boolean isTransfer() {
            return fromPeople() == 0;
        }
    }

    /** A ledger without entries. */
    public static Ledger empty() {
        return new Ledger(List.of(), balanced(Map.of(), List.of()));
    }

    /**
     * The ledger with one entry more.
     *
     * @throws IllegalArgumentException when an envelope would have less than nothing
     */
    public Ledger with(Entry entry) {
        Map<Envelope, Long> after = balanced(balances, List.of(entry));
        after.forEach((envelope, days) -> {
            if (days < 0) {
                throw new IllegalArgumentException(envelope.id() + " has " + balances.get(envelope)
                        + " person-days a quarter; " + -days + " too few");
            }
        });
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Ledger(List.copyOf(longer), after);
    }

    /** All entries, the first one first. */
    public List<Entry> entries() {
        return entries;
    }

    /** What each envelope has. */
    public Map<Envelope, Long> balances() {
        return balances;
    }

    /** What people give to all envelopes: always what the envelopes have together. */
    public long people() {
        return entries.stream().mapToLong(Entry::fromPeople).sum();
    }

    private static Map<Envelope, Long> balanced(Map<Envelope, Long> before, List<Entry> entries) {
        EnumMap<Envelope, Long> balances = new EnumMap<>(Envelope.class);
        for (Envelope envelope : Envelope.values()) {
            balances.put(envelope, before.getOrDefault(envelope, 0L));
        }
        entries.forEach(
                entry -> entry.postings().forEach((envelope, days) -> balances.merge(envelope, days, Math::addExact)));
        return Collections.unmodifiableMap(balances);
    }
}
