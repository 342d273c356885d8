package cadre.web.company;

import cadre.app.picture.Mark;
import cadre.app.picture.OrganisationPicture;
import cadre.app.picture.Picture;
import cadre.core.company.Company;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.core.plan.Case;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Turns a case into what its page shows. */
final class Organisation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Organisation() {}

    /**
     * What the page shows.
     *
     * @param subject the case
     * @param revision of it
     * @param doubts findings
     * @param everyone whether people are shown one by one
     */
    static OrganisationView view(Case subject, Revision revision, List<FindingView> doubts, boolean everyone) {
        Company company = subject.company();
        return new OrganisationView(
                answer(company),
                revision,
                pictures(subject),
                company.teams().stream().map(team -> row(company, team)).toList(),
                Gaps.of(company),
                SkillMatrix.of(company, everyone),
                doubts,
                DAY.format(revision.at().atZone(ZoneId.systemDefault())));
    }

    private static String answer(Company company) {
        long ml = company.seats().stream().filter(Seat::isMl).count();
        int gaps = Gaps.of(company).size();
        return count(company.seats().size(), "person", "people") + ", " + ml + " of them in ML, "
                + (company.teams().isEmpty()
                        ? "in no team named"
                        : "in " + count(company.teams().size(), "team", "teams"))
                + ", for " + count(company.domains().size(), "domain", "domains") + "; "
                + (gaps == 0 ? "nothing obvious is missing." : count(gaps, "gap shows", "gaps show") + ".");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static List<String> pictures(Case subject) {
        if (subject.company().teams().isEmpty()) {
            return List.of();
        }
        Picture picture = OrganisationPicture.of(
                subject.company(),
                new OrganisationPicture.View(
                        Structures.layout(subject.company(), subject.portfolio(), Structure.of(StructureKind.OWN)),
                        Mark.of(StructureKind.OWN),
                        ""),
                null);
        return List.of(picture.svg("ow", Picture.WIDE, "wide"), picture.svg("on", Picture.NARROW, "narrow"));
    }

    private static OrganisationView.TeamRow row(Company company, Team team) {
        List<Seat> seats = company.seats().stream()
                .filter(seat -> team.id().equals(seat.home()))
                .toList();
        long ml = seats.stream().filter(Seat::isMl).count();
        List<String> serves = company.domains().stream()
                .filter(domain -> team.serves().contains(domain.id()))
                .map(Domain::name)
                .toList();
        boolean all = serves.size() == company.domains().size() && serves.size() > 1;
        return new OrganisationView.TeamRow(
                team.name(),
                seats.size() + (ml == 0 ? "" : ml == seats.size() ? ", all in ML" : ", " + ml + " in ML"),
                all ? "all domains" : serves.isEmpty() ? "nobody in particular" : String.join(", ", serves),
                team.takesRequests() ? "yes" : "no");
    }
}
