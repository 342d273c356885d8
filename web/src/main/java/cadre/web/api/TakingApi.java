package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.archive.Archives;
import cadre.web.people.PersonFacts;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Told;
import java.nio.file.Path;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is stored, to take away: about one person, and everything of a company. */
@Controller
final class TakingApi {

    private static final String ABOUT = "Company";
    private static final String ZIP = "application/zip";

    private final PersonFacts facts;
    private final Archives archives;

    TakingApi(PersonFacts facts, Archives archives) {
        this.facts = facts;
        this.archives = archives;
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "getPersonData",
            about = ABOUT,
            value = "Gets everything that is stored about a person of the company file.",
            more = "The same JSON that the page gives. The audit log keeps that it was taken.")
    @GetMapping(path = Addresses.COMPANY + "/people/{seat}/data", produces = Addresses.JSON)
    Answer<String> person(Visit visit, @PathVariable String seat) {
        return Answer.of(facts.file(visit, seat, "/api/v1 person")
                .orElseThrow(() -> Problem.of(
                        Kind.NOT_FOUND,
                        "There is no person " + seat + " in the newest company file. Expected an id of a seat.")));
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "getMyData",
            about = ABOUT,
            value = "Gets everything that is stored about whose token it is.",
            more =
                    "There is nothing until an administrator has confirmed which person of the company file they are. The audit"
                            + " log keeps that it was taken.")
    @GetMapping(path = Addresses.COMPANY + "/me/data", produces = Addresses.JSON)
    Answer<String> me(Visit visit) {
        return Answer.of(facts.ownFile(visit, "/api/v1 person")
                .orElseThrow(() -> Problem.of(
                        Kind.NOT_FOUND,
                        "Nobody has confirmed yet which person of the company file you are. Say it on the page "
                                + visit.address("me") + ".")));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "getArchive",
            about = ABOUT,
            value = "Gets everything of the company as a ZIP of tables.",
            more = "The archive of the page. The audit log keeps that it was taken.",
            type = ZIP)
    @GetMapping(path = Addresses.COMPANY + "/archive.zip", produces = ZIP)
    Answer<Path> archive(Visit visit) {
        return Answer.of(archives.take(visit, "/api/v1 archive")).header("Content-Type", ZIP);
    }
}
