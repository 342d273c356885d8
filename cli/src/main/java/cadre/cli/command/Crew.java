package cadre.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People by role, dealt to the teams of today, as entries of a new company file. */
final class Crew {

    private static final Set<String> ML =
            Set.of("ml-engineer", "data-engineer", "mlops-engineer", "research-scientist");

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> teams = new ArrayList<>();

    void add(String role, int count) {
        counts.put(role, count);
    }

    int mlPeople() {
        return counts.entrySet().stream()
                .filter(entry -> ML.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    List<String> people() {
        return people;
    }

    List<String> teams() {
        return teams;
    }

    /**
     * Makes the entries.
     *
     * @param way central, squads or unsaid
     * @param domains ids; squads need at least two to differ from one team
     */
    void organise(String way, List<String> domains) {
        switch (way) {
            case "central" -> central(domains);
            case "squads" -> squads(domains);
            default -> counts.forEach((role, count) -> entry(role, count, ""));
        }
    }

    private void entry(String role, int count, String team) {
        if (count > 0) {
            people.add("{count: " + count + ", role: " + role + (team.isEmpty() ? "" : ", team: " + team) + "}");
        }
    }

    private void central(List<String> domains) {
        String serves = "serves: [" + String.join(", ", domains) + "]";
        String ml = free("ml", domains);
        String products = free("products", domains);
        counts.forEach((role, count) -> entry(role, count, ML.contains(role) ? ml : products));
        teams.add("{id: " + ml + ", name: ML team, " + serves + "}");
        teams.add("{id: " + products + ", name: Product teams, " + serves + ", takes_requests: false}");
    }

    /** A team id that is not mistaken for a domain. */
    private static String free(String id, List<String> domains) {
        return domains.contains(id) ? id + "-team" : id;
    }

    /** One team a domain; the people of each role go round the teams, each role beginning where the last one ended. */
    private void squads(List<String> domains) {
        List<String> areas = domains.isEmpty() ? List.of("everyone") : domains;
        int next = 0;
        for (Map.Entry<String, Integer> role : counts.entrySet()) {
            int[] dealt = new int[areas.size()];
            for (int i = 0; i < role.getValue(); i++) {
                dealt[next++ % dealt.length]++;
            }
            for (int t = 0; t < dealt.length; t++) {
                entry(role.getKey(), dealt[t], areas.get(t));
            }
        }
        for (String area : areas) {
            teams.add("{id: " + area + ", serves: [" + (domains.isEmpty() ? "" : area) + "]}");
        }
    }
}
