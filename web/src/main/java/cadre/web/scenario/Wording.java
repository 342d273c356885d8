package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.web.scenario.Draft.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes in words. Planners read people's names; others read what somebody mainly does, as everywhere where an
 * organisation is shown.
 */
final class Wording {

    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();
    private final Map<String, String> seats = new HashMap<>();
    private final boolean names;

    /**
     * Words for the changes of a scenario.
     *
     * @param draft the scenario
     * @param names whether people may be named
     */
    Wording(Draft draft, boolean names) {
        this.names = names;
        for (Company company : List.of(draft.before().company(), draft.after().company())) {
            company.teams().forEach(team -> teams.put(team.id(), team.name()));
            company.domains().forEach(domain -> domains.put(domain.id(), domain.name()));
            company.seats().forEach(seat -> seats.put(seat.id(), names ? seat.name() : craft(seat)));
        }
        for (Step step : draft.steps()) {
            if (step.change() instanceof Change.AddTeam team) {
                teams.putIfAbsent(team.subject(), team.name());
            }
        }
    }

    private static String craft(Seat seat) {
        return "Somebody in "
                + seat.mainSkill()
                        .map(skill -> skill.id().replace('-', ' ').replaceFirst("^ml ", "ML "))
                        .orElse("other work");
    }

    /** A change as a sentence without a full stop. */
    String of(Change change) {
        return switch (change) {
            case Change.MovePerson move ->
                seat(move.subject()) + " moves from " + team(move.from()) + " to " + team(move.to());
            case Change.AddTeam team ->
                "New team " + team.name() + (team.serves().isEmpty() ? "" : ", which serves " + domains(team.serves()));
            case Change.RenameTeam team -> team.from() + " is called " + team.to();
            case Change.RemoveTeam team -> team.name() + " ends";
            case Change.ServeDomains serve -> team(serve.subject()) + " " + served(serve);
            case Change.AddSeat seat ->
                "Open seat for a " + role(seat.role(), seat.level()) + " in " + team(seat.team());
            case Change.RemoveSeat seat -> seats.getOrDefault(seat.subject(), seat.name()) + " is not filled";
            case Change.ChangeFte fte ->
                seat(fte.subject())
                        + (names
                                ? " has " + percent(fte.to().value()) + " of full time, not "
                                        + percent(fte.from().value())
                                : " has another share of full time");
            case Change.ChangePractice practice ->
                Practice.of(practice.subject()).words(practice.from(), practice.to());
        };
    }

    /** A team by its name. */
    String team(String id) {
        return id.isEmpty() ? "no team" : teams.getOrDefault(id, id);
    }

    private String seat(String id) {
        return seats.getOrDefault(id, id);
    }

    private String served(Change.ServeDomains serve) {
        List<String> more = without(serve.to(), serve.from());
        List<String> less = without(serve.from(), serve.to());
        List<String> parts = new ArrayList<>();
        if (!more.isEmpty()) {
            parts.add("serves " + domains(more) + " too");
        }
        if (!less.isEmpty()) {
            parts.add("no longer serves " + domains(less));
        }
        return String.join(" and ", parts);
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(id -> !others.contains(id)).toList();
    }

    private String domains(List<String> ids) {
        return String.join(
                ", ", ids.stream().map(id -> domains.getOrDefault(id, id)).toList());
    }

    private static String role(String role, String level) {
        String words = role.replace('-', ' ').replaceFirst("^ml ", "ML ").replaceFirst("^mlops ", "MLOps ");
        return level.equals("regular") ? words : level + " " + words;
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** The team of an id. */
    static Team find(Company company, String id) throws Drafts.Unfit {
        return company.teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Drafts.Unfit("Choose one of the teams."));
    }

    /** Whether there is a domain of an id. */
    static boolean isDomain(Company company, String id) {
        return company.domains().stream().map(Domain::id).anyMatch(id::equals);
    }
}
