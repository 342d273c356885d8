package cadre.intake.files;

import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.evidence.Place;
import cadre.core.quantity.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads people, one by one or in groups. */
final class PeopleReader {

    private static final Pattern SHORT =
            Pattern.compile("(\\d+)\\s*[×xX*]\\s*([A-Za-z-]+?)(?:\\s*,\\s*senior[ _-]share\\s+([0-9.]+\\s*%?))?\\s*");
    private static final int MOST_PEOPLE = 5000;

    private final Log log;
    private final Optional<LocalDate> asOf;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Domains and teams that people refer to, to be checked when all are known. */
    final List<Reference> references = new ArrayList<>();

    /**
     * A name that must exist.
     *
     * @param kind domain or team
     * @param name as written
     * @param place where
     */
    record Reference(String kind, String name, Place place) {}

    PeopleReader(Log log, Optional<LocalDate> asOf) {
        this.log = log;
        this.asOf = asOf;
    }

    List<Seat> seats() {
        return seats;
    }

    Place place(String id) {
        return places.getOrDefault(id, new Place("", 0, 0));
    }

    void read(Node node, String file) {
        if (node instanceof ScalarNode text) {
            shortForm(text, file);
            return;
        }
        Section s = new Section("people[]", node, file, log, false);
        if (s.names().isEmpty()) {
            return;
        }
        Optional<String> role = s.choice("role");
        String level = s.choice("level").orElse("regular");
        int count = s.whole("count").orElse(1L).intValue();
        double seniors = s.number("senior_share").orElse(0);
        SortedMap<Skill, Share> skills = skills(s);
        if (role.isEmpty() && skills.isEmpty()) {
            if (!s.has("role") && !s.has("skills")) {
                log.error(
                        "no-skills",
                        s.place(),
                        "nothing says what this person can do",
                        "a role, or skills",
                        "role: data-scientist");
            }
            return;
        }
        add(s, role, level, count, seniors, skills);
    }

    private void shortForm(ScalarNode text, String file) {
        Place place = Section.place(text, file);
        Matcher m = SHORT.matcher(text.getValue());
        if (!m.matches()) {
            log.error(
                    "bad-group",
                    place,
                    "people contains " + Section.describe(text),
                    "a section, or a group such as \"12 × ml-engineer, senior share 40 %\"",
                    "");
            return;
        }
        String role = m.group(2);
        if (!Roles.exists(role)) {
            log.error(
                    "unknown-role",
                    place,
                    "role is \"" + role + "\"",
                    "one of " + String.join(", ", Roles.names()),
                    Nearest.to(role, Roles.names()));
            return;
        }
        String share = m.group(3) == null ? "0" : m.group(3);
        boolean percent = share.endsWith("%");
        double seniors = Double.parseDouble(share.replace("%", "").strip()) / (percent ? 100 : 1);
        if (seniors > 1) {
            log.error(
                    "out-of-range", place, "senior share is " + share, "0 to 1, or a percentage", share.strip() + " %");
            return;
        }
        int count = Integer.parseInt(m.group(1).length() > 6 ? "999999" : m.group(1));
        Section empty = new Section("people[]", text, file, new Log(), false);
        add(empty, Optional.of(role), "regular", count, seniors, new TreeMap<>());
    }

    private SortedMap<Skill, Share> skills(Section s) {
        SortedMap<Skill, Share> skills = new TreeMap<>();
        s.table("skills").ifPresent(table -> {
            for (String name : table.names()) {
                OptionalDouble level = table.level(name, "skills");
                if (!name.matches("[\\p{L}][\\p{L}\\p{N} _-]*")) {
                    log.error(
                            "bad-id",
                            table.place(name),
                            "a skill is called \"" + name + "\"",
                            "a name such as machine-learning",
                            "");
                } else if (level.isPresent()) {
                    skills.put(new Skill(name), new Share(level.getAsDouble()));
                    warnUnusualSkill(name, table.place(name));
                }
            }
        });
        return skills;
    }

    private void warnUnusualSkill(String name, Place place) {
        List<String> known = List.of(
                "machine-learning",
                "data-engineering",
                "ml-operations",
                "software",
                "design",
                "product",
                "domain-expertise",
                "marketing");
        String near = Nearest.to(name, known);
        if (!known.contains(name) && !near.isEmpty()) {
            log.warn(
                    "unusual-skill",
                    place,
                    "\"" + name + "\" is not one of the usual skills",
                    String.join(", ", known),
                    near);
        }
    }

    private void add(
            Section s, Optional<String> role, String level, int count, double seniors, SortedMap<Skill, Share> skills) {
        if (seats.size() + count > MOST_PEOPLE) {
            log.error(
                    "too-many",
                    s.place("count"),
                    "more than " + MOST_PEOPLE + " people in all",
                    "at most " + MOST_PEOPLE,
                    "");
            return;
        }
        Optional<String> id = s.id("id");
        SortedMap<String, Share> familiarity = familiarity(s);
        Optional<String> team = s.id("team");
        team.ifPresent(t -> references.add(new Reference("team", t, s.place("team"))));
        int start = s.day("start", asOf).orElse(0);
        OptionalDouble cost = s.number("cost");
        OptionalDouble busy = s.number("busy");
        OptionalDouble experience = s.number("experience");
        double fte = s.number("fte").orElse(1);
        if (cost.isPresent() && cost.getAsDouble() > 0 && cost.getAsDouble() < 1000) {
            log.warn(
                    "low-cost",
                    s.place("cost"),
                    "cost is " + cost.getAsDouble() + " a year",
                    "the full-time cost a year",
                    "it is in thousands");
        }
        int senior = (int) Math.round(seniors * count);
        for (int i = 0; i < count; i++) {
            String rank = i < senior ? "senior" : level;
            String name = seatId(id, role, count, i, s);
            if (places.putIfAbsent(name, s.place("id")) != null) {
                log.error(
                        "duplicate-id",
                        s.place("id"),
                        "two people have the id \"" + name + "\"",
                        "unique ids",
                        name + "-2");
                return;
            }
            SortedMap<Skill, Share> own = skills.isEmpty() ? Roles.skills(role.orElseThrow(), rank) : skills;
            String shown = s.text("name")
                    .map(n -> count > 1 ? n + " " + name.substring(name.lastIndexOf('-') + 1) : n)
                    .orElse(name);
            seats.add(new Seat(
                    name,
                    shown,
                    own,
                    familiarity,
                    terms(role, rank, own, fte, cost, busy, start, experience),
                    team.orElse(null)));
        }
    }

    private String seatId(Optional<String> id, Optional<String> role, int count, int i, Section s) {
        if (id.isPresent()) {
            return count == 1 ? id.get() : id.get() + "-" + (i + 1);
        }
        String stem = role.orElse("person");
        int number = numbers.merge(stem, 1, Integer::sum);
        while (places.containsKey(stem + "-" + number)) {
            number = numbers.merge(stem, 1, Integer::sum);
        }
        return stem + "-" + number;
    }

    private SortedMap<String, Share> familiarity(Section s) {
        SortedMap<String, Share> familiarity = new TreeMap<>();
        s.table("domains").ifPresent(table -> {
            for (String name : table.names()) {
                references.add(new Reference("domain", name, table.place(name)));
                table.level(name, "domains").ifPresent(level -> familiarity.put(name, new Share(level)));
            }
        });
        return familiarity;
    }

    private Terms terms(
            Optional<String> role,
            String level,
            SortedMap<Skill, Share> skills,
            double fte,
            OptionalDouble cost,
            OptionalDouble busy,
            int start,
            OptionalDouble experience) {
        boolean ml = new Seat(
                        "x", "x", skills, new TreeMap<>(), new Terms(Share.ALL, 0, Share.NONE, 0, Share.NONE), null)
                .isMl();
        double paid = cost.orElseGet(() -> {
            double assumed = role.map(r -> Roles.cost(r, level)).orElse(100_000.0);
            log.assume(
                    "people[].cost",
                    Math.round(assumed) + " a year for " + level + " " + role.orElse("people without a role"));
            return assumed;
        });
        double owed = busy.orElseGet(() -> {
            log.assume("people[].busy", ml ? "0 for ML people" : "50 % for people who are not ML people");
            return ml ? 0 : 0.5;
        });
        double craft = experience.orElseGet(() -> Roles.experience(level));
        return new Terms(new Share(fte), paid, new Share(owed), start, new Share(craft));
    }
}
