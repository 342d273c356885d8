package cadre.web.people;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people of the newest company file. */
@Component
final class People {

    private final Revisions revisions;

    People(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * A person of the newest company file.
     *
     * @param seat what is said of them
     * @param company they are in
     * @param revision that says so
     */
    record Person(Seat seat, Company company, Revision revision) {

        /** Name of their team; empty when they belong to none. */
        String team() {
            return team(company, seat);
        }

        static String team(Company company, Seat seat) {
            return company.teams().stream()
                    .filter(team -> team.id().equals(seat.home()))
                    .map(Team::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The newest company file that can be read; nothing when none was imported yet. */
    Optional<Company> company(Tenant tenant) {
        return revisions
                .newest(tenant)
                .map(revisions::reading)
                .filter(reading -> reading.found() != null)
                .map(reading -> reading.get().company());
    }

    /** The person of an id. */
    Optional<Person> find(Tenant tenant, String id) {
        return revisions
                .newest(tenant)
                .flatMap(revision -> company(tenant)
                        .flatMap(company -> company.seats().stream()
                                .filter(seat -> seat.id().equals(id))
                                .map(seat -> new Person(seat, company, revision))
                                .findFirst()));
    }

    /** People whose name or team has a text in it, in any case, in the order of the file. */
    static List<Seat> search(Company company, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return company.seats().stream()
                .filter(seat -> seat.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || Person.team(company, seat).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** People who are called so, or have this id. */
    static List<Seat> called(Company company, String name) {
        return company.seats().stream()
                .filter(seat -> seat.name().equalsIgnoreCase(name) || seat.id().equalsIgnoreCase(name))
                .toList();
    }
}
