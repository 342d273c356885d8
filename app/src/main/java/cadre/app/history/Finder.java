package cadre.app.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds the use cases of one list again in a later one: the same agency and the same letters and digits in the name; failing that,
 * the same agency and nearly the same name, see {@link Spelling#loose}. Ids and the order of rows don't count. An agency that is gone,
 * and one that is new and has at least two of its names and a quarter of the shorter list's, are taken for the same under another name.
 * Where a name stands more than once in an agency, the bureau tells which is which; what it cannot tell is {@link Sighting#SEVERAL}.
 */
final class Finder {

    private static final int LEAST_SHARED = 2;

    /**
     * A row.
     *
     * @param agencies its agency, in all the spellings that the list has: abbreviation, full name
     * @param bureau part of the agency; may be empty
     * @param name of the use case
     */
    record Item(List<String> agencies, String bureau, String name) {}

    /**
     * What became of one item of the earlier list.
     *
     * @param sighting found or not
     * @param late rows of the later list: one, several, or none
     * @param rivals how many earlier rows these are to be shared by
     */
    record Found(Sighting sighting, List<Integer> late, int rivals) {}

    private final List<Item> early;
    private final List<Item> late;
    private final String[] earlyAgency;
    private final String[] lateAgency;
    private final Found[] found;
    private final SortedMap<String, String> renamed = new TreeMap<>();

    Finder(List<Item> early, List<Item> late) {
        this.early = early;
        this.late = late;
        Map<String, String> forms = new HashMap<>();
        early.forEach(item -> learn(item, forms));
        earlyAgency = early.stream().map(item -> agency(item, forms)).toArray(String[]::new);
        lateAgency = late.stream().map(item -> agency(item, forms)).toArray(String[]::new);
        found = new Found[early.size()];
        rename();
        match();
    }

    /** One an item of the earlier list, in its order. */
    List<Found> found() {
        return List.of(found);
    }

    /** Agencies taken for the same, the earlier name by the later, as written. */
    SortedMap<String, String> renamed() {
        return renamed;
    }

    private static void learn(Item item, Map<String, String> forms) {
        List<String> own = item.agencies().stream()
                .filter(name -> !name.isBlank())
                .map(Spelling::agency)
                .toList();
        String known = own.stream()
                .filter(forms::containsKey)
                .map(form -> forms.getOrDefault(form, form))
                .findFirst()
                .orElse(own.isEmpty() ? "" : own.getFirst());
        own.forEach(form -> forms.putIfAbsent(form, known));
    }

    /** By the first spelling that the earlier list knows; a table may have a column for the department and one for the team. */
    private static String agency(Item item, Map<String, String> forms) {
        List<String> own = item.agencies().stream()
                .filter(name -> !name.isBlank())
                .map(Spelling::agency)
                .toList();
        return own.stream()
                .filter(forms::containsKey)
                .map(form -> forms.getOrDefault(form, form))
                .findFirst()
                .orElse(own.isEmpty() ? "" : own.getFirst());
    }

    private void rename() {
        Map<String, Set<String>> gone = names(earlyAgency, early);
        Map<String, Set<String>> fresh = names(lateAgency, late);
        Set<String> both = new HashSet<>(gone.keySet());
        both.retainAll(fresh.keySet());
        gone.keySet().removeAll(both);
        fresh.keySet().removeAll(both);
        record Pair(String from, String to, int shared) {}
        List<Pair> pairs = new ArrayList<>();
        gone.forEach((from, names) -> fresh.forEach((to, others) -> {
            int shared = (int) names.stream().filter(others::contains).count();
            if (shared >= LEAST_SHARED && 4 * shared >= Math.min(names.size(), others.size())) {
                pairs.add(new Pair(from, to, shared));
            }
        }));
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.shared())
                .thenComparing(Pair::from)
                .thenComparing(Pair::to));
        for (Pair pair : pairs) {
            if (gone.remove(pair.from()) != null && fresh.remove(pair.to()) != null) {
                renamed.put(written(pair.from(), earlyAgency, early), written(pair.to(), lateAgency, late));
                Arrays.setAll(lateAgency, i -> lateAgency[i].equals(pair.to()) ? pair.from() : lateAgency[i]);
            }
        }
    }

    private static Map<String, Set<String>> names(String[] agencies, List<Item> items) {
        Map<String, Set<String>> names = new TreeMap<>();
        for (int i = 0; i < agencies.length; i++) {
            names.computeIfAbsent(agencies[i], a -> new TreeSet<>())
                    .add(Spelling.loose(items.get(i).name()));
        }
        return names;
    }

    private static String written(String agency, String[] agencies, List<Item> items) {
        int at = Arrays.asList(agencies).indexOf(agency);
        return items.get(at).agencies().getFirst();
    }

    private void match() {
        Set<Integer> taken = new HashSet<>();
        pass(
                Sighting.SAME_NAME,
                i -> Spelling.plain(early.get(i).name()),
                i -> Spelling.plain(late.get(i).name()),
                taken);
        pass(
                Sighting.NEARLY_SAME_NAME,
                i -> Spelling.loose(early.get(i).name()),
                i -> Spelling.loose(late.get(i).name()),
                taken);
        Set<String> there = new HashSet<>(Arrays.asList(lateAgency));
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = new Found(
                        there.contains(earlyAgency[i]) ? Sighting.NOT_THERE : Sighting.AGENCY_NOT_THERE, List.of(), 1);
            }
        }
    }

    /** Matches what is not matched yet by agency and a key; {@code taken} grows by the later rows used. */
    private void pass(
            Sighting sighting, IntFunction<String> earlyKey, IntFunction<String> lateKey, Set<Integer> taken) {
        Map<String, List<Integer>> later = new HashMap<>();
        IntStream.range(0, late.size())
                .filter(i -> !taken.contains(i))
                .forEach(i -> later.computeIfAbsent(lateAgency[i] + "/" + lateKey.apply(i), k -> new ArrayList<>())
                        .add(i));
        Map<String, List<Integer>> earlier = new LinkedHashMap<>();
        IntStream.range(0, early.size())
                .filter(i -> found[i] == null)
                .forEach(i -> earlier.computeIfAbsent(earlyAgency[i] + "/" + earlyKey.apply(i), k -> new ArrayList<>())
                        .add(i));
        earlier.forEach((key, rows) -> {
            List<Integer> candidates = later.getOrDefault(key, List.of());
            if (!candidates.isEmpty()) {
                resolve(sighting, rows, candidates);
                taken.addAll(candidates);
            }
        });
    }

    private void resolve(Sighting sighting, List<Integer> rows, List<Integer> candidates) {
        if (rows.size() == 1 && candidates.size() == 1) {
            found[rows.getFirst()] = new Found(sighting, candidates, 1);
            return;
        }
        List<Integer> rest = new ArrayList<>(candidates);
        List<Integer> open = new ArrayList<>();
        for (int row : rows) {
            String bureau = Spelling.plain(early.get(row).bureau());
            List<Integer> same = candidates.stream()
                    .filter(c -> Spelling.plain(late.get(c).bureau()).equals(bureau))
                    .toList();
            boolean alone = rows.stream()
                            .filter(r -> Spelling.plain(early.get(r).bureau()).equals(bureau))
                            .count()
                    == 1;
            if (same.size() == 1 && alone) {
                found[row] = new Found(Sighting.BUREAU, same, 1);
                rest.removeAll(same);
            } else {
                open.add(row);
            }
        }
        for (int row : open) {
            found[row] = rest.isEmpty()
                    ? new Found(Sighting.NOT_THERE, List.of(), 1)
                    : new Found(Sighting.SEVERAL, rest, open.size());
        }
    }
}
