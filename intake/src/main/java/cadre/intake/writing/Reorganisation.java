package cadre.intake.writing;

import cadre.core.company.Change;
import cadre.core.company.Seat;
import cadre.intake.files.CompanyFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes made to the text of a company file, one after the other, so that what people wrote in it stays: comments, order,
 * and everything that no change touches. Each change is made only where it finds what it says was there before. A pure
 * function; the file is one that names no others.
 */
public final class Reorganisation {

    private static final String FILE = "company.yaml";

    private final Set<Integer> forced;
    private final List<Conflict> conflicts = new ArrayList<>();
    private String text;

    private Reorganisation(String text, Set<Integer> forced) {
        this.text = text;
        this.forced = forced;
    }

    /** How a change does not fit. */
    public enum Kind {
        /** What it wants is so already. */
        ALREADY,
        /** Something else was changed there since; it can be made all the same. */
        OVERTAKEN,
        /** It cannot be made. */
        IMPOSSIBLE
    }

    /**
     * A change that was not made.
     *
     * @param number its place among the changes, from 0
     * @param kind how it does not fit
     * @param what a sentence about what was found instead
     */
    public record Conflict(int number, Kind kind, String what) {}

    /**
     * What came of the changes.
     *
     * @param text of the company file
     * @param conflicts the changes that were not made, in their order
     */
    public record Result(String text, List<Conflict> conflicts) {

        /** Copies the list. */
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Makes changes.
     *
     * @param text of a company file without errors
     * @param changes in order
     * @param forced numbers of changes that are made although something was changed there since
     * @return the text, and the changes that do not fit
     */
    public static Result of(String text, List<Change> changes, Set<Integer> forced) {
        Reorganisation made = new Reorganisation(text, new HashSet<>(forced));
        for (int i = 0; i < changes.size(); i++) {
            made.apply(i, changes.get(i));
        }
        return new Result(made.text, made.conflicts);
    }

    /**
     * Gives everybody an entry with an id of their own; nothing else is different.
     *
     * @param text of a company file without errors
     */
    public static String onePerPerson(String text) {
        return PeopleNodes.pinned(text, "");
    }

    /** Ends a change that does not fit. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;
        private final Kind kind;

        Misfit(Kind kind, String what) {
            super(what, null, false, false);
            this.kind = kind;
        }
    }

    private void apply(int number, Change change) {
        try {
            Document document = document();
            switch (change) {
                case Change.MovePerson move -> document = move(number, move);
                case Change.AddTeam team -> add(document, team);
                case Change.RenameTeam rename -> rename(number, document, rename);
                case Change.RemoveTeam team -> remove(document, team);
                case Change.ServeDomains serve -> serve(number, document, serve);
                case Change.AddSeat seat -> add(document, seat);
                case Change.RemoveSeat seat -> document = remove(seat);
                case Change.ChangeFte fte -> document = fte(number, fte);
                case Change.ChangePractice practice -> practise(number, document, practice);
            }
            text = document.changed();
        } catch (Misfit misfit) {
            conflicts.add(new Conflict(number, misfit.kind, String.valueOf(misfit.getMessage())));
        }
    }

    private Document document() {
        return Document.parse(text, FILE, new ArrayList<>())
                .orElseThrow(() -> new IllegalArgumentException("not a company file"));
    }

    private Document move(int number, Change.MovePerson move) throws Misfit {
        Document document = pinned(move.subject());
        MappingNode entry = person(document, move.subject());
        String now = PeopleNodes.text(entry, "team");
        if (now.equals(move.to())) {
            throw new Misfit(Kind.ALREADY, move.subject() + " is there already.");
        }
        overtaken(
                number,
                now.equals(move.from()),
                move.subject() + " is in " + (now.isEmpty() ? "no team" : now) + " now, not in "
                        + (move.from().isEmpty() ? "no team" : move.from()) + ".");
        if (move.to().isEmpty()) {
            document.removeField(entry, "team");
        } else {
            team(document, move.to());
            set(document, entry, "team", YamlText.of(move.to()));
        }
        return document;
    }

    private void add(Document document, Change.AddTeam team) throws Misfit {
        if (teams(document).stream()
                .anyMatch(entry -> PeopleNodes.text(entry, "id").equals(team.subject()))) {
            throw new Misfit(Kind.IMPOSSIBLE, "There is a team " + team.subject() + " already.");
        }
        domains(team.serves());
        String serves = team.serves().isEmpty() ? "[]" : YamlText.list(team.serves());
        String line = "{id: " + YamlText.of(team.subject()) + ", name: " + YamlText.of(team.name()) + ", serves: "
                + serves + "}";
        document.append("teams", "", List.of(line));
    }

    private void rename(int number, Document document, Change.RenameTeam rename) throws Misfit {
        MappingNode team = team(document, rename.subject());
        String name = PeopleNodes.text(team, "name");
        String now = name.isEmpty() ? rename.subject() : name;
        if (now.equals(rename.to())) {
            throw new Misfit(Kind.ALREADY, "It is called that already.");
        }
        overtaken(number, now.equals(rename.from()), "The team is called " + now + " now.");
        set(document, team, "name", YamlText.of(rename.to()));
    }

    private void remove(Document document, Change.RemoveTeam remove) throws Misfit {
        List<MappingNode> teams = teams(document);
        Optional<MappingNode> team = teams.stream()
                .filter(entry -> PeopleNodes.text(entry, "id").equals(remove.subject()))
                .findFirst();
        if (team.isEmpty()) {
            throw new Misfit(Kind.ALREADY, "There is no such team any more.");
        }
        long people = seats().stream()
                .filter(seat -> remove.subject().equals(seat.home()))
                .count();
        if (people > 0) {
            throw new Misfit(Kind.IMPOSSIBLE, people == 1 ? "Somebody is in it." : people + " people are in it.");
        }
        if (teams.size() == 1 || !(document.top("teams").orElse(null) instanceof SequenceNode list)) {
            throw new Misfit(Kind.IMPOSSIBLE, "It is the last team.");
        }
        document.removeItem(list, list.getValue().indexOf(team.get()));
    }

    private void serve(int number, Document document, Change.ServeDomains serve) throws Misfit {
        MappingNode team = team(document, serve.subject());
        Set<String> now =
                new HashSet<>(Document.value(team, "serves").map(Values::texts).orElse(List.of()));
        if (now.equals(Set.copyOf(serve.to()))) {
            throw new Misfit(Kind.ALREADY, "It serves just these already.");
        }
        overtaken(
                number,
                now.equals(Set.copyOf(serve.from())),
                "It serves "
                        + (now.isEmpty()
                                ? "nobody in particular"
                                : String.join(", ", now.stream().sorted().toList())) + " now.");
        domains(serve.to());
        set(document, team, "serves", serve.to().isEmpty() ? "[]" : YamlText.list(serve.to()));
    }

    private void add(Document document, Change.AddSeat seat) throws Misfit {
        if (seats().stream().anyMatch(known -> known.id().equals(seat.subject()))) {
            throw new Misfit(Kind.IMPOSSIBLE, "There is a seat " + seat.subject() + " already.");
        }
        if (!seat.team().isEmpty()) {
            team(document, seat.team());
        }
        String line = "{id: " + YamlText.of(seat.subject()) + ", name: " + YamlText.of(seat.name()) + ", role: "
                + YamlText.of(seat.role())
                + (seat.level().equals("regular") ? "" : ", level: " + YamlText.of(seat.level()))
                + (seat.team().isEmpty() ? "" : ", team: " + YamlText.of(seat.team())) + "}";
        document.append("people", "", List.of(line));
    }

    private Document remove(Change.RemoveSeat remove) throws Misfit {
        if (seats().stream().noneMatch(seat -> seat.id().equals(remove.subject()))) {
            throw new Misfit(Kind.ALREADY, "There is no such seat any more.");
        }
        Document document = pinned(remove.subject());
        PeopleNodes people = new PeopleNodes(document);
        if (people.entries().size() == 1) {
            throw new Misfit(Kind.IMPOSSIBLE, "It is the last seat.");
        }
        people.remove(person(document, remove.subject()));
        return document;
    }

    private Document fte(int number, Change.ChangeFte change) throws Misfit {
        Document document = pinned(change.subject());
        MappingNode entry = person(document, change.subject());
        double now = Document.value(entry, "fte")
                .map(node -> Values.number(node).orElse(1))
                .orElse(1.0);
        if (near(now, change.to().value())) {
            throw new Misfit(Kind.ALREADY, "It has that share of full time already.");
        }
        overtaken(number, near(now, change.from().value()), "It has " + Math.round(now * 100) + " % of full time now.");
        set(document, entry, "fte", YamlText.of(change.to().value()));
        return document;
    }

    private void practise(int number, Document document, Change.ChangePractice change) throws Misfit {
        String said = document.top("practices")
                .filter(MappingNode.class::isInstance)
                .map(node -> PeopleNodes.text((MappingNode) node, change.subject()))
                .orElse("");
        double now = practised(change.subject(), said);
        if (!change.to().matches("true|false|\\d{1,4}(?:\\.\\d{1,4})?")) {
            throw new Misfit(Kind.IMPOSSIBLE, "It cannot be " + change.to() + ".");
        }
        if (near(now, practised(change.subject(), change.to()))) {
            throw new Misfit(Kind.ALREADY, "It is so already.");
        }
        overtaken(
                number,
                near(now, practised(change.subject(), change.from())),
                "It is " + (said.isEmpty() ? "not said" : said) + " now.");
        document.setIn("practices", change.subject(), change.to());
    }

    /** A practice as a number, 1 for yes; what is not said is what the reader takes then. */
    private static double practised(String name, String said) {
        return switch (said) {
            case "" -> name.equals("wip_per_ml_person") ? 1.5 : 0;
            case "true", "yes", "on" -> 1;
            case "false", "no", "off" -> 0;
            default ->
                said.endsWith("%")
                        ? Double.parseDouble(said.replace("%", "").strip()) / 100
                        : Double.parseDouble(said.replace("_", ""));
        };
    }

    private void overtaken(int number, boolean fits, String what) throws Misfit {
        if (!fits && !forced.contains(number)) {
            throw new Misfit(Kind.OVERTAKEN, what);
        }
    }

    private static void set(Document document, MappingNode entry, String field, String yaml) throws Misfit {
        Optional<Node> value = Document.value(entry, field);
        if (value.isPresent() && !Document.isNull(value.get()) && !document.isOwn(entry, value.get())) {
            throw new Misfit(Kind.IMPOSSIBLE, "The file writes " + field + " by an alias; it has to be changed there.");
        }
        document.set(entry, field, yaml);
    }

    /** The document, in which the seat has an entry of its own if it has a seat at all. */
    private Document pinned(String seat) {
        Document document = document();
        if (new PeopleNodes(document).find(seat).isEmpty()) {
            text = PeopleNodes.pinned(text, seat);
            return document();
        }
        return document;
    }

    private static MappingNode person(Document document, String seat) throws Misfit {
        return new PeopleNodes(document)
                .find(seat)
                .orElseThrow(() -> new Misfit(Kind.IMPOSSIBLE, seat + " is not in the company any more."));
    }

    private static MappingNode team(Document document, String id) throws Misfit {
        return teams(document).stream()
                .filter(entry -> PeopleNodes.text(entry, "id").equals(id))
                .findFirst()
                .orElseThrow(() -> new Misfit(Kind.IMPOSSIBLE, "There is no team " + id + " any more."));
    }

    private static List<MappingNode> teams(Document document) {
        return document.top("teams").orElse(null) instanceof SequenceNode list
                ? list.getValue().stream()
                        .filter(MappingNode.class::isInstance)
                        .map(MappingNode.class::cast)
                        .toList()
                : List.of();
    }

    private void domains(List<String> ids) throws Misfit {
        List<String> known = reading().get().company().domains().stream()
                .map(cadre.core.company.Domain::id)
                .toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new Misfit(Kind.IMPOSSIBLE, "There is no domain " + id + " any more.");
            }
        }
    }

    private List<Seat> seats() {
        return reading().get().company().seats();
    }

    private CompanyFiles.Reading reading() {
        return CompanyFiles.read(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 1e-9;
    }
}
