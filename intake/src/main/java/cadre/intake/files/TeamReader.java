package cadre.intake.files;

import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads domains and teams. */
final class TeamReader {

    private final Log log;
    private final Names names;
    private final List<Domain> domains = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final Set<String> silentAboutRequests = new HashSet<>();

    TeamReader(Log log, Names names) {
        this.log = log;
        this.names = names;
    }

    void domain(Node node, String file) {
        if (node instanceof ScalarNode text && !Section.isNull(node)) {
            String id = Section.normal(text.getValue().strip());
            Place place = Section.place(node, file);
            if (Section.isId("a domain", id, place, log) && names.give(Names.Kind.DOMAIN, id, place)) {
                domains.add(new Domain(id, id));
            }
            return;
        }
        Section s = new Section("domains[]", node, file, log, false);
        Optional<String> id = s.requiredId();
        String name = s.text("name").orElse(id.orElse(""));
        if (id.isPresent() && names.give(Names.Kind.DOMAIN, id.get(), s.place("id"))) {
            domains.add(new Domain(id.get(), name));
        }
    }

    void team(Node node, String file) {
        Section s = new Section("teams[]", node, file, log, false);
        Optional<String> id = s.requiredId();
        Map<String, Place> serves = s.ids("serves");
        serves.forEach((domain, place) -> names.refer(Names.Kind.DOMAIN, domain, place));
        Optional<Boolean> takes = s.flag("takes_requests");
        String name = s.text("name").orElse(id.orElse(""));
        String stack = s.id("stack").orElse(null);
        if (id.isPresent() && names.give(Names.Kind.TEAM, id.get(), s.place("id"))) {
            if (takes.isEmpty()) {
                silentAboutRequests.add(id.get());
            }
            teams.add(new Team(id.get(), name, List.copyOf(serves.keySet()), takes.orElse(false), stack));
        }
    }

    /** The domains of the files; where there are none, the whole company is one. */
    List<Domain> domains() {
        if (domains.isEmpty()) {
            log.assume("domains", "one, the whole company");
            return List.of(new Domain("company", "Whole company"));
        }
        return domains;
    }

    /** Whether the files name a domain. */
    boolean hasDomains() {
        return !domains.isEmpty();
    }

    /** Teams that do not say whether they take requests do where they have ML people. */
    List<Team> teams(List<Seat> seats) {
        List<Team> settled = new ArrayList<>();
        for (Team t : teams) {
            boolean takes = silentAboutRequests.contains(t.id())
                    ? seats.stream().anyMatch(s -> s.isMl() && t.id().equals(s.home()))
                    : t.takesRequests();
            settled.add(new Team(t.id(), t.name(), t.serves(), takes, t.stack()));
        }
        return settled;
    }
}
