package cadre.intake.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People by role, dealt to the teams of today, as entries of a new company file. */
public final class Crew {

    private static final Set<String> ML =
            Set.of("ml-engineer", "data-engineer", "mlops-engineer", "research-scientist");

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> teams = new ArrayList<>();

    /**
     * Adds people.
     *
     * @param role of each
     * @param count how many; may be none
     */
    public void add(String role, int count) {
        counts.put(role, count);
    }

    /** How many of them are ML people. */
    public int mlPeople() {
        return counts.entrySet().stream()
                .filter(entry -> ML.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Entries of the list of people, once they are organised. */
    public List<String> people() {
        return people;
    }

    /** Entries of the list of teams, once they are organised. */
    public List<String> teams() {
        return teams;
    }

    /**
     * Makes the entries.
     *
     * @param way central, squads or unsaid
     * @param domains names by id, in order; squads need at least two to differ from one team
     */
    public void organise(String way, Map<String, String> domains) {
        switch (way) {
            case "central" -> central(List.copyOf(domains.keySet()));
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
    private void squads(Map<String, String> domains) {
        List<String> areas = domains.isEmpty() ? List.of("everyone") : List.copyOf(domains.keySet());
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
            String name = domains.getOrDefault(area, area);
            teams.add("{id: " + area + (name.equals(area) ? "" : ", name: " + CompanyTemplate.quoted(name))
                    + ", serves: [" + (domains.isEmpty() ? "" : area) + "]}");
        }
    }
}
