package cadre.intake.files;

import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids that a file gives to things, and where it refers to them. */
final class Names {

    private static final int MOST_LISTED = 12;

    /** What has an id. */
    enum Kind {
        DOMAIN("domain", "domains"),
        TEAM("team", "teams"),
        PERSON("person", "people"),
        USE_CASE("use case", "use cases");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** The list that defines the id, in the file. */
        private String example(String id) {
            return many.replace(' ', '_') + ": [{id: " + id + "}]";
        }
    }

    private record Reference(Kind kind, String id, Place place) {}

    private final Log log;
    private final Map<Kind, Map<String, Place>> given = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> lower = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();

    Names(Log log) {
        this.log = log;
    }

    /**
     * Gives an id to something.
     *
     * @return false, with an error, when another thing of the kind has it
     */
    boolean give(Kind kind, String id, Place place) {
        Map<String, Place> ids = of(kind);
        Place first = ids.putIfAbsent(id, place);
        if (first != null) {
            log.error(
                    "duplicate-id",
                    place,
                    "two " + kind.many + " have the id \"" + id + "\", the first in line " + first.line()
                            + (first.file().equals(place.file()) ? "" : " of " + first.file()),
                    "each id once",
                    free(ids, id));
            return false;
        }
        String other =
                lower.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        if (other != null) {
            log.warn(
                    "similar-id",
                    place,
                    "the " + kind.many + " \"" + other + "\" and \"" + id + "\" differ in upper and lower case only",
                    "ids that cannot be mistaken for each other",
                    "one of the two is meant");
        }
        return true;
    }

    private static String free(Map<String, Place> ids, String id) {
        int number = 2;
        while (ids.containsKey(id + "-" + number)) {
            number++;
        }
        return id + "-" + number;
    }

    /** Whether something of the kind has the id. */
    boolean has(Kind kind, String id) {
        return of(kind).containsKey(id);
    }

    /** Where the thing got its id. */
    Place place(Kind kind, String id) {
        return of(kind).getOrDefault(id, new Place("", 0, 0));
    }

    private Map<String, Place> of(Kind kind) {
        return given.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    /** Notes that something is referred to; checked when everything has been read. */
    void refer(Kind kind, String id, Place place) {
        references.add(new Reference(kind, id, place));
    }

    /** Says which references lead nowhere. */
    void checkReferences() {
        for (Reference r : references) {
            Set<String> known = of(r.kind).keySet();
            if (!known.contains(r.id)) {
                List<String> sorted = known.stream().sorted().toList();
                log.error(
                        "unknown-" + r.kind.one.replace(' ', '-'),
                        r.place,
                        "there is no " + r.kind.one + " \"" + r.id + "\"",
                        expected(r.kind, sorted),
                        sorted.isEmpty()
                                ? r.kind.example(r.id)
                                : Nearest.find(r.id, sorted).orElse(""));
            }
        }
    }

    private static String expected(Kind kind, List<String> known) {
        if (known.isEmpty()) {
            return "a " + kind.one + " of the file, which has none";
        }
        String list = String.join(", ", known.subList(0, Math.min(MOST_LISTED, known.size())));
        return "one of " + list + (known.size() > MOST_LISTED ? " and " + (known.size() - MOST_LISTED) + " more" : "");
    }
}
