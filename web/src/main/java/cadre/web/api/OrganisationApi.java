package cadre.web.api;

import cadre.core.evidence.Finding;
import cadre.intake.files.CompanyFiles;
import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The company file and its revisions. */
@Controller
final class OrganisationApi {

    private static final String ABOUT = "Organisation";
    private static final String YAML = "application/yaml";
    private static final int MOST_FINDINGS = 200;

    private final Revisions revisions;
    private final Once once;
    private final Audit audit;

    OrganisationApi(Revisions revisions, Once once, Audit audit) {
        this.revisions = revisions;
        this.once = once;
        this.audit = audit;
    }

    /** Why a file is sent. */
    record Note(
            @Says(value = "why, for those who read the revisions", most = 500) @Nullable
            String note) {

        String text() {
            return Objects.requireNonNullElse(note, "Sent by a program");
        }
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "getOrganisation",
            about = ABOUT,
            value = "Gets the company file as it is now.",
            more = "Its ETag is the number of the newest revision.",
            type = YAML)
    @GetMapping(path = Addresses.COMPANY + "/organisation", produces = YAML)
    Answer<String> organisation(Visit visit) {
        Revision newest = revisions
                .newest(visit.tenant())
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "No company file was imported yet."));
        return file(visit, newest)
                .header("Content-Location", Addresses.of(visit, "revisions/" + newest.id() + "/company.yaml"));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "replaceOrganisation",
            about = ABOUT,
            value = "Replaces the company file by the one sent, as the next revision.",
            more = "With errors in the file nothing is stored, and all of them are answered at once.",
            reads = YAML)
    @PutMapping(
            path = Addresses.COMPANY + "/organisation",
            consumes = {YAML, "application/x-yaml", "text/yaml"},
            produces = Addresses.JSON)
    Answer<RevisionJson.Imported> replace(Visit visit, Match match, @Asked Note note, Content content) {
        int number = revisions.newest(visit.tenant()).map(Revision::number).orElse(0);
        match.check(number);
        CompanyFiles.Reading reading = read(content);
        Revision added = revisions
                .addTo(number, visit.tenant(), visit.account(), content.text(), note.text())
                .orElseThrow(() -> Match.stale(
                        revisions.newest(visit.tenant()).map(Revision::number).orElse(0)));
        return Answer.of(imported(visit, added, reading), added.number());
    }

    @Needs(Role.VIEWER)
    @Told(id = "listRevisions", about = ABOUT, value = "Lists the revisions of the company file, the newest first.")
    @GetMapping(path = Addresses.COMPANY + "/revisions", produces = Addresses.JSON)
    Answer<Listed<RevisionJson>> all(Visit visit, @Asked Page page) {
        List<RevisionJson> found = revisions.below(visit.tenant(), page.below(), page.size() + 1).stream()
                .map(revision -> RevisionJson.of(visit, revision))
                .toList();
        return Answer.of(Listed.of(found, page.size(), RevisionJson::number));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "addRevision",
            about = ABOUT,
            value = "Imports a company file as the next revision, whatever the one before says.",
            more = "With errors in the file nothing is stored, and all of them are answered at once.",
            status = 201,
            reads = YAML)
    @PostMapping(
            path = Addresses.COMPANY + "/revisions",
            consumes = {YAML, "application/x-yaml", "text/yaml"},
            produces = Addresses.JSON)
    Answer<RevisionJson.Imported> add(Visit visit, Key key, @Asked Note note, Content content) {
        return once.answer(key, () -> {
            CompanyFiles.Reading reading = read(content);
            Revision added = revisions.add(visit.tenant(), visit.account(), content.text(), note.text());
            return Answer.made(
                    imported(visit, added, reading), added.number(), Addresses.of(visit, "revisions/" + added.id()));
        });
    }

    @Needs(Role.VIEWER)
    @Told(id = "getRevision", about = ABOUT, value = "Gets a revision, without its file.")
    @GetMapping(path = Addresses.COMPANY + "/revisions/{id}", produces = Addresses.JSON)
    Answer<RevisionJson> one(Visit visit, @PathVariable long id) {
        Revision revision = find(visit, id);
        return Answer.of(RevisionJson.of(visit, revision), revision.number());
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "getRevisionFile",
            about = ABOUT,
            value = "Gets the company file of a revision, as it was imported.",
            type = YAML)
    @GetMapping(path = Addresses.COMPANY + "/revisions/{id}/company.yaml", produces = YAML)
    Answer<String> file(Visit visit, @PathVariable long id) {
        return file(visit, find(visit, id));
    }

    private Answer<String> file(Visit visit, Revision revision) {
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, "/api/v1 company file", "");
        return Answer.of(revisions.content(revision), revision.number())
                .header("Content-Type", YAML + ";charset=UTF-8");
    }

    private Revision find(Visit visit, long id) {
        return revisions
                .find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no revision " + id + " in this company."));
    }

    private static CompanyFiles.Reading read(Content content) {
        if (content.text().isBlank()) {
            throw Problem.of(Kind.MALFORMED, "Nothing was sent. Expected a company file.");
        }
        CompanyFiles.Reading reading = Revisions.read(content.bytes());
        if (reading.found() == null) {
            throw Problem.of(reading.findings().stream()
                    .filter(Finding::isError)
                    .limit(MOST_FINDINGS)
                    .map(finding -> new Fault(
                            "#" + finding.place().line() + ":" + finding.place().column(),
                            finding.message(),
                            finding.expected(),
                            finding.maybe()))
                    .toList());
        }
        return reading;
    }

    private static RevisionJson.Imported imported(Visit visit, Revision added, CompanyFiles.Reading reading) {
        return new RevisionJson.Imported(
                RevisionJson.of(visit, added),
                reading.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(RevisionJson.Doubt::of)
                        .toList());
    }
}
