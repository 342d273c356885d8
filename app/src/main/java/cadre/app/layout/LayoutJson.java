package cadre.app.layout;

import cadre.app.document.StoredAnswer;
import cadre.app.route.Searching;
import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.numerics.Interval;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.engine.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer as JSON. */
final class LayoutJson {

    private LayoutJson() {}

    private record Sheet(
            String company,
            String money,
            boolean fromTodaysTeams,
            Arranged today,
            Arranged best,
            List<Finalist> finalists,
            Searching.Selection selection,
            List<Step> steps,
            SearchResult.Effort searched,
            String endedBy) {}

    private record Arranged(String staffing, List<Team> teams, Practices practices) {}

    private record Team(String id, String name, List<String> people, List<String> owns, List<String> researches) {}

    private record Finalist(String label, Interval difference) {}

    private record Step(String kind, String words, List<String> people, Interval brings, Interval together) {}

    static StoredAnswer of(LayoutAnswer answer) {
        SearchResult result = answer.found().search();
        Company company = answer.subject().company();
        Sheet sheet = new Sheet(
                company.profile().name(),
                answer.money(),
                answer.found().today(),
                arranged(company, answer.today(), company.practices()),
                arranged(company, result.best().layout(), result.best().practices()),
                result.finalists().stream()
                        .map(f -> new Finalist(f.label(), LayoutAnswer.difference(f)))
                        .toList(),
                answer.found().selection(),
                answer.steps().stream()
                        .map(s -> new Step(
                                s.move().kind().name().toLowerCase(Locale.ROOT),
                                s.move().words(),
                                people(company, s.move().seats()),
                                s.own(),
                                s.after()))
                        .toList(),
                result.effort(),
                result.endedBy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return StoredAnswer.of(LayoutDocuments.FORMAT, answer.origin(), answer.request(), sheet);
    }

    private static Arranged arranged(Company company, Layout layout, Practices practices) {
        List<Team> teams = new ArrayList<>();
        for (int g = 0; g < layout.groups().size(); g++) {
            Group group = layout.groups().get(g);
            teams.add(new Team(
                    group.id(),
                    group.name(),
                    people(company, group.seats()),
                    domains(company, layout.owners(), g),
                    domains(company, layout.researchOwners(), g)));
        }
        return new Arranged(layout.structure().kind().id(), teams, practices);
    }

    private static List<String> people(Company company, List<Integer> seats) {
        return seats.stream().map(i -> company.seats().get(i).id()).toList();
    }

    private static List<String> domains(Company company, List<Integer> owners, int group) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < owners.size(); j++) {
            if (owners.get(j) == group) {
                names.add(company.domains().get(j).id());
            }
        }
        return names;
    }
}
