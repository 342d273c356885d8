package cadre.intake.files;

import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.evidence.Nearest;
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
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads people, one by one or in groups. */
final class PeopleReader {

    private static final int MOST_PEOPLE = 5000;
    private static final double LOW_COST = 1000;
    private static final double HIGH_COST = 1_000_000;

    /** Level from which a person takes tasks of a skill, as in the parameter min-level. */
    static final double TAKES_TASKS = 0.2;

    /** Currencies in which a year's full-time cost has five or six digits. */
    static final List<String> LIKE_EURO = List.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD");

    private final Log log;
    private final Names names;
    private final Optional<LocalDate> asOf;
    private final boolean likeEuro;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private boolean refused;
    private int asked;

    PeopleReader(Log log, Names names, Optional<LocalDate> asOf, String currency) {
        this.log = log;
        this.names = names;
        this.asOf = asOf;
        this.likeEuro = LIKE_EURO.contains(currency);
    }

    List<Seat> seats() {
        return seats;
    }

    /** Whether somebody could not be read, so that the list has gaps. */
    boolean hasGaps() {
        return refused;
    }

    void read(Node node, String file) {
        Optional<Node> section = node instanceof ScalarNode text && !Section.isNull(node)
                ? ShortGroup.read(text, file, log)
                : Optional.of(node);
        if (section.isEmpty() || !person(new Section("people[]", section.get(), file, log, false))) {
            refused = true;
        }
    }

    private boolean person(Section s) {
        Optional<String> id = s.has("id") ? s.id("id") : Optional.empty();
        Optional<String> role = s.choice("role");
        Optional<String> level = s.choice("level");
        SortedMap<Skill, Share> skills = skills(s);
        Optional<Long> count = s.has("count") ? s.whole("count") : Optional.of(1L);
        Group group = new Group(
                s,
                id,
                role,
                level.orElse("regular"),
                count.orElse(0L).intValue(),
                s.number("senior_share").orElse(0));
        SortedMap<String, Share> familiarity = familiarity(s);
        Optional<String> team = s.id("team");
        team.ifPresent(t -> names.refer(Names.Kind.TEAM, t, s.place("team")));
        Terms given = terms(s);
        if (!s.isReadable() || count.isEmpty() || !skilled(s, role, skills) || (s.has("id") && id.isEmpty())) {
            return false;
        }
        doubtful(s, group, skills);
        return add(group, skills, familiarity, given, team);
    }

    private boolean skilled(Section s, Optional<String> role, SortedMap<Skill, Share> skills) {
        if (!s.has("role") && !s.has("skills") && !s.isMisnamed()) {
            log.error(
                    "no-skills",
                    s.place(),
                    "nothing says what this person can do",
                    "role, or skills",
                    "role: data-scientist");
        }
        return role.isPresent() || !skills.isEmpty();
    }

    /** People who are alike. */
    private record Group(
            Section section, Optional<String> id, Optional<String> role, String level, int count, double seniors) {

        String level(int number) {
            return number < Math.round(seniors * count) ? "senior" : level;
        }
    }

    private SortedMap<Skill, Share> skills(Section s) {
        SortedMap<Skill, Share> skills = new TreeMap<>();
        Field field = Fields.get("people[].skills");
        s.table("skills").ifPresent(table -> {
            for (String name : table.names()) {
                OptionalDouble level = table.number(name, "skills." + name, field);
                boolean named = Section.isId("a skill", name, table.keyPlace(name), log);
                if (named && level.isPresent()) {
                    skills.put(new Skill(name), new Share(level.getAsDouble()));
                    warnUnusualSkill(name, table.keyPlace(name), field.choices());
                }
            }
        });
        return skills;
    }

    private void warnUnusualSkill(String name, Place place, List<String> usual) {
        Optional<String> near = Nearest.find(name, usual);
        if (!usual.contains(name) && near.isPresent()) {
            log.warn(
                    "unusual-skill",
                    place,
                    "the skill " + Section.quote(name) + " is none of the usual ones",
                    "one of " + String.join(", ", usual) + ", or a name quite different from them",
                    near.get());
        }
    }

    private void doubtful(Section s, Group group, SortedMap<Skill, Share> skills) {
        if (!skills.isEmpty() && skills.values().stream().noneMatch(l -> l.value() >= TAKES_TASKS)) {
            log.warn(
                    "no-task",
                    s.place("skills"),
                    "every level is below " + TAKES_TASKS + ", so this person never takes a task",
                    "a level of " + TAKES_TASKS + " or more in some skill",
                    "");
        }
        double exact = group.seniors() * group.count();
        if (s.has("senior_share") && Math.abs(exact - Math.rint(exact)) > 1e-9) {
            log.note(
                    "rounded",
                    s.place("senior_share"),
                    "senior_share of " + group.count() + " people makes " + Numbers.plain(exact) + ", taken as "
                            + Math.round(exact),
                    "a share that makes whole people",
                    "two groups, each with its level");
        }
    }

    private boolean add(
            Group group,
            SortedMap<Skill, Share> skills,
            SortedMap<String, Share> familiarity,
            Terms given,
            Optional<String> team) {
        Section s = group.section();
        asked += group.count();
        if (asked > MOST_PEOPLE) {
            log.error(
                    "too-many",
                    s.place("count"),
                    asked + " people up to here",
                    "at most " + MOST_PEOPLE + " in all",
                    "only those who work on ML use cases or are needed by them");
            return false;
        }
        Place at = s.has("id") ? s.place("id") : s.place();
        for (int i = 0; i < group.count(); i++) {
            String id = seatId(group, i);
            if (!names.give(Names.Kind.PERSON, id, at)) {
                return false;
            }
            String level = group.level(i);
            String number = group.count() > 1 ? " " + (i + 1) : "";
            String shown = s.text("name").map(n -> n + number).orElse(id);
            SortedMap<Skill, Share> own =
                    skills.isEmpty() ? Roles.skills(group.role().orElseThrow(), level) : skills;
            Terms terms = assumed(group, level, own, given);
            seats.add(new Seat(id, shown, own, familiarity, terms, team.orElse(null)));
        }
        return true;
    }

    private String seatId(Group group, int i) {
        if (group.id().isPresent()) {
            return group.count() == 1 ? group.id().get() : group.id().get() + "-" + (i + 1);
        }
        String stem = group.role().orElse("person");
        String id;
        do {
            id = stem + "-" + numbers.merge(stem, 1, Integer::sum);
        } while (names.has(Names.Kind.PERSON, id));
        return id;
    }

    private SortedMap<String, Share> familiarity(Section s) {
        SortedMap<String, Share> familiarity = new TreeMap<>();
        Field field = Fields.get("people[].domains");
        s.table("domains").ifPresent(table -> {
            for (String name : table.names()) {
                names.refer(Names.Kind.DOMAIN, name, table.keyPlace(name));
                table.number(name, "domains." + name, field)
                        .ifPresent(level -> familiarity.put(name, new Share(level)));
            }
        });
        return familiarity;
    }

    /** The terms as far as they are given; a busy share or experience that is not given is 0. */
    private Terms terms(Section s) {
        OptionalDouble cost = s.number("cost");
        cost.ifPresent(c -> plausible(s, c));
        double busy = s.number("busy").orElse(0);
        if (busy == 1) {
            log.warn(
                    "always-busy",
                    s.place("busy"),
                    "busy is all of the time, so this person never works on a use case",
                    "a part below 1",
                    "leave the person out");
        }
        return new Terms(
                new Share(s.number("fte").orElse(1)),
                cost.orElse(0),
                new Share(busy),
                s.day("start", asOf).orElse(0),
                new Share(s.number("experience").orElse(0)));
    }

    private void plausible(Section s, double cost) {
        if (cost > 0 && cost < LOW_COST) {
            log.warn(
                    "low-cost",
                    s.place("cost"),
                    "cost is " + Numbers.plain(cost) + " a year",
                    "the full-time cost of one person a year",
                    Numbers.plain(cost * 1000) + ", if it is in thousands");
        } else if (cost >= HIGH_COST && likeEuro) {
            log.warn(
                    "high-cost",
                    s.place("cost"),
                    "cost is " + Numbers.plain(cost) + " a year",
                    "the full-time cost of one person a year",
                    "it is the cost of the whole group");
        }
    }

    /** Fills in what was not given, and says so. */
    private Terms assumed(Group group, String level, SortedMap<Skill, Share> skills, Terms given) {
        Section s = group.section();
        Seat seat = new Seat("x", "x", skills, new TreeMap<>(), given, null);
        double cost = given.costPerYear();
        if (!s.has("cost")) {
            cost = group.role().map(r -> Roles.cost(r, level)).orElse(Roles.UNKNOWN_COST);
            String who = group.role().map(r -> level + " " + r).orElse("people without a role");
            log.assume("people[].cost", Numbers.plain(cost) + " a year for " + who);
        }
        Share busy = given.busy();
        if (!s.has("busy")) {
            busy = new Share(seat.isMl() ? 0 : 0.5);
            log.assume("people[].busy", seat.isMl() ? "0 for ML people" : "50 % for people who are not ML people");
        }
        Share experience = s.has("experience") ? given.experience() : new Share(Roles.experience(level));
        return new Terms(given.fte(), cost, busy, given.startDay(), experience);
    }
}
