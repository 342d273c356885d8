package cadre.core.company;

import java.util.List;

/**
 * A company as it is today: its areas, its people and how they are organised.
 *
 * @param profile name, kind and currency
 * @param domains product or business areas, in the order of the file
 * @param seats everyone who works on ML use cases or is needed by them, in the order of the file
 * @param teams today's teams; empty when the company has not said
 * @param practices what it does today
 */
public record Company(Profile profile, List<Domain> domains, List<Seat> seats, List<Team> teams, Practices practices) {

    /**
     * What a company is called and which kind it is.
     *
     * @param name as people call it
     * @param kind for the rule of thumb only
     * @param currency ISO 4217 code
     */
    public record Profile(String name, CompanyKind kind, String currency) {}

    /** Copies the lists. */
    public Company {
        domains = List.copyOf(domains);
        seats = List.copyOf(seats);
        teams = List.copyOf(teams);
    }
}
