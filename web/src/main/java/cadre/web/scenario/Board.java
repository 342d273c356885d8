package cadre.web.scenario;

import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.quantity.Share;
import cadre.web.company.SkillMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays the people of a scenario out by teams. */
final class Board {

    /** From so many people on a team is folded, unless something in it changed. */
    private static final int FOLDED = 30;

    private static final double ENOUGH = 0.2;

    /** Letter and class of the colour by main skill, as in the picture of an organisation. */
    private static final Map<Skill, Sign> SIGNS = Map.of(
            Skill.MACHINE_LEARNING, new Sign("M", "ml"),
            Skill.DATA_ENGINEERING, new Sign("D", "data"),
            Skill.ML_OPERATIONS, new Sign("O", "ops"),
            Skill.SOFTWARE, new Sign("S", "other"),
            Skill.DESIGN, new Sign("G", "other"),
            Skill.PRODUCT, new Sign("P", "other"),
            Skill.DOMAIN, new Sign("E", "other"));

    private static final Sign NO_SIGN = new Sign("–", "other");

    private final Company before;
    private final Company after;
    private final boolean names;
    private final String search;
    private final Map<String, String> homes = new HashMap<>();

    private Board(Draft draft, boolean names, String search) {
        this.before = draft.before().company();
        this.after = draft.after().company();
        this.names = names;
        this.search = search.toLowerCase(Locale.ROOT);
        before.seats().forEach(seat -> homes.put(seat.id(), Objects.requireNonNullElse(seat.home(), "")));
    }

    /** How somebody who mainly does something is marked. */
    private record Sign(String letter, String style) {}

    /**
     * The board of a scenario.
     *
     * @param draft the scenario
     * @param names whether people may be named and shown with what they can do
     * @param search part of a name, a skill or an id; empty for everybody
     */
    static BoardView of(Draft draft, boolean names, String search) {
        return new Board(draft, names, search.strip()).view();
    }

    private BoardView view() {
        List<BoardView.Box> boxes = new ArrayList<>();
        Map<String, List<Seat>> byTeam = new LinkedHashMap<>();
        after.teams().forEach(team -> byTeam.put(team.id(), new ArrayList<>()));
        List<Seat> homeless = new ArrayList<>();
        for (Seat seat : after.seats()) {
            String home = Objects.requireNonNullElse(seat.home(), "");
            byTeam.getOrDefault(home, homeless).add(seat);
        }
        for (Team team : after.teams()) {
            boxes.add(box(team, Objects.requireNonNull(byTeam.get(team.id()))));
        }
        if (!homeless.isEmpty()) {
            boxes.add(box(new Team("", "No team", List.of(), false), homeless));
        }
        List<BoardView.Served> domains = after.domains().stream()
                .map(domain -> new BoardView.Served(domain.id(), domain.name(), servedBy(domain)))
                .toList();
        int found = boxes.stream().mapToInt(box -> box.people().size()).sum();
        return new BoardView(boxes, domains, after.seats().size(), found, search);
    }

    private BoardView.Box box(Team team, List<Seat> seats) {
        boolean few = !names && seats.size() < SkillMatrix.FEWEST;
        List<BoardView.Person> people = few
                ? List.of()
                : seats.stream().map(this::person).filter(this::fits).toList();
        String mark = mark(team, seats);
        return new BoardView.Box(
                team.id(),
                team.name(),
                seats.size(),
                few ? "too few for others to read what they can do" : summary(seats),
                team.serves(),
                serving(team),
                mark,
                seats.size() < FOLDED || (!search.isEmpty() && !people.isEmpty()),
                names ? people : mixed(people));
    }

    /** In the order of the file, the third of a team would be the third in the list of names. */
    private static List<BoardView.Person> mixed(List<BoardView.Person> people) {
        return people.stream()
                .sorted(Comparator.comparing(BoardView.Person::name).thenComparing(BoardView.Person::marks))
                .toList();
    }

    private boolean fits(BoardView.Person person) {
        return search.isEmpty() || person.words().contains(search);
    }

    private BoardView.Person person(Seat seat) {
        Sign sign = seat.mainSkill()
                .map(skill -> SIGNS.getOrDefault(skill, NO_SIGN))
                .orElse(NO_SIGN);
        String main = seat.mainSkill().map(Board::words).orElse("no skill named");
        List<String> marks = new ArrayList<>();
        String home = Objects.requireNonNullElse(seat.home(), "");
        String was = homes.get(seat.id());
        if (was == null) {
            marks.add("new open seat");
        } else {
            if (!was.equals(home)) {
                marks.add("from " + name(was));
            }
            if (isOpen(seat)) {
                marks.add("open seat");
            }
        }
        if (names && seat.terms().fte().value() < 1) {
            marks.add(Wording.percent(seat.terms().fte().value()));
        }
        return new BoardView.Person(
                names ? seat.id() : "",
                names ? seat.name() : main,
                sign.letter(),
                sign.style(),
                names ? skills(seat) : main,
                String.join(", ", marks),
                found(names ? seat.id() + " " + seat.name() : "", names ? all(seat) : List.of(main), marks));
    }

    /** Whether nobody holds the seat yet: it was added as an open one, or is filled later. */
    static boolean isOpen(Seat seat) {
        return seat.id().startsWith("open-") || seat.terms().startDay() > 0;
    }

    private String name(String team) {
        return before.teams().stream()
                .filter(known -> known.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse("no team");
    }

    private static String found(String name, List<String> skills, List<String> marks) {
        return (name + " " + String.join(" ", skills) + " " + String.join(" ", marks)).toLowerCase(Locale.ROOT);
    }

    /** The two strongest skills, and how many more there are. */
    private static String skills(Seat seat) {
        List<String> all = all(seat);
        return all.isEmpty()
                ? "no skill named"
                : String.join(", ", all.subList(0, Math.min(2, all.size())))
                        + (all.size() > 2 ? " and " + (all.size() - 2) + " more" : "");
    }

    private static List<String> all(Seat seat) {
        return seat.skills().entrySet().stream()
                .filter(skill -> skill.getValue().value() >= ENOUGH)
                .sorted(Map.Entry.<Skill, Share>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(skill -> words(skill.getKey()))
                .toList();
    }

    private static String words(Skill skill) {
        return skill.id().replace('-', ' ').replaceFirst("^ml ", "ML ");
    }

    private static String summary(List<Seat> seats) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        seats.forEach(seat -> counts.merge(seat.mainSkill().map(Board::words).orElse("no skill"), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(count -> count.getValue() + " " + count.getKey())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nobody");
    }

    private String serving(Team team) {
        if (team.id().isEmpty()) {
            return "";
        }
        List<String> served = after.domains().stream()
                .filter(domain -> team.serves().contains(domain.id()))
                .map(Domain::name)
                .toList();
        return served.isEmpty()
                ? "serves nobody in particular"
                : served.size() == after.domains().size() && served.size() > 1
                        ? "serves all domains"
                        : "serves " + String.join(", ", served);
    }

    private String servedBy(Domain domain) {
        List<String> teams = after.teams().stream()
                .filter(team -> team.serves().contains(domain.id()))
                .map(Team::name)
                .toList();
        return teams.isEmpty() ? "nobody" : String.join(", ", teams);
    }

    private String mark(Team team, List<Seat> seats) {
        if (team.id().isEmpty()) {
            return "";
        }
        Team was = before.teams().stream()
                .filter(known -> known.id().equals(team.id()))
                .findFirst()
                .orElse(null);
        if (was == null) {
            return "new";
        }
        long then = before.seats().stream()
                .filter(seat -> team.id().equals(seat.home()))
                .count();
        boolean same = then == seats.size()
                && seats.stream().allMatch(seat -> team.id().equals(homes.get(seat.id())))
                && was.name().equals(team.name())
                && was.serves().equals(team.serves());
        return same ? "" : "changed";
    }
}
