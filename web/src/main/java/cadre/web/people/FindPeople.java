package cadre.web.people;

import cadre.core.company.Company;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Findable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** People and teams of the company file by name. */
@Component
final class FindPeople implements Findable {

    private final People people;

    FindPeople(People people) {
        this.people = people;
    }

    @Override
    public List<Found> find(Visit visit, String words, int most) {
        return visit.may(Role.VIEWER)
                ? people.company(visit.tenant())
                        .map(company -> find(visit, company, words, most))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Found> find(Visit visit, Company company, String words, int most) {
        List<Found> found = new ArrayList<>();
        company.teams().stream()
                .filter(team -> team.name().toLowerCase(Locale.ROOT).contains(words))
                .limit(most)
                .forEach(team -> found.add(new Found("Team", team.name(), visit.address("organisation#teams-h"))));
        company.seats().stream()
                .filter(seat -> seat.name().toLowerCase(Locale.ROOT).contains(words))
                .limit(most)
                .forEach(seat -> found.add(new Found("Person", seat.name(), visit.address("people/" + seat.id()))));
        return found;
    }
}
