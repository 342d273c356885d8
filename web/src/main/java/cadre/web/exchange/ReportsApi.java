package cadre.web.exchange;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.api.Addresses;
import cadre.web.decision.Answered;
import cadre.web.decision.Asking;
import cadre.web.decision.Inquiry;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports of comparisons that have an answer, and several of them side by side. */
@Controller
final class ReportsApi {

    private static final String ABOUT = "Decisions";
    private static final String HTML = "text/html";

    private final Asking asking;
    private final Answered answered;

    ReportsApi(Asking asking, Answered answered) {
        this.asking = asking;
        this.answered = answered;
    }

    /** Which comparisons. */
    record Which(
            @Says(value = "ids of two comparisons or more, with commas between", most = 500)
            String ids) {}

    @Needs(Role.VIEWER)
    @Told(
            id = "getDecisionReport",
            about = ABOUT,
            value = "Gets the report of a comparison as a page that stands by itself.",
            more = "The bytes are those of the page.",
            type = HTML)
    @GetMapping(path = Addresses.COMPANY + "/decisions/{id}/report.html", produces = HTML)
    Answer<byte[]> html(Visit visit, @PathVariable long id) {
        return file(answered.html(visit, find(visit, id)), HTML);
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getDecisionTable",
            about = ABOUT,
            value = "Gets the figures of a comparison as a table.",
            more = "The bytes are those of the page.",
            type = Addresses.CSV)
    @GetMapping(path = Addresses.COMPANY + "/decisions/{id}/report.csv", produces = Addresses.CSV)
    Answer<byte[]> csv(Visit visit, @PathVariable long id) {
        return file(answered.csv(visit, find(visit, id)), Addresses.CSV);
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "compareDecisions",
            about = ABOUT,
            value = "Puts comparisons that have an answer side by side.",
            more = "From each point of view, the structures with their places, the best first.")
    @GetMapping(path = Addresses.COMPANY + "/decision-comparison", produces = Addresses.JSON)
    Answer<SidesJson> compare(Visit visit, @Asked Which asked) {
        List<Fault> faults = new ArrayList<>();
        List<Inquiry> chosen = new ArrayList<>();
        for (String id :
                Stream.of(asked.ids().split(",")).map(String::strip).distinct().toList()) {
            if (!id.matches("\\d{1,18}")) {
                faults.add(new Fault("?ids", "'" + id + "' is not an id.", "whole numbers with commas between", ""));
            } else {
                asking.find(visit, Long.parseLong(id))
                        .filter(Inquiry::isAnswered)
                        .ifPresentOrElse(
                                chosen::add,
                                () -> faults.add(new Fault(
                                        "?ids", "There is no comparison " + id + " that has an answer.", "", "")));
            }
        }
        int all = chosen.size() + faults.size();
        if (all < 2 || all > Answered.MOST) {
            faults.add(new Fault("?ids", "There are " + all + " ids.", "between 2 and " + Answered.MOST, ""));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults);
        }
        return Answer.hashed(SidesJson.of(visit, answered.sides(visit, chosen)));
    }

    private Inquiry find(Visit visit, long id) {
        return asking.find(visit, id)
                .filter(Inquiry::isAnswered)
                .orElseThrow(() -> Problem.of(
                        Kind.NOT_FOUND, "There is no comparison " + id + " in this company that has an answer."));
    }

    private static Answer<byte[]> file(String text, String type) {
        return Answer.of(text.getBytes(StandardCharsets.UTF_8)).header("Content-Type", type + ";charset=UTF-8");
    }
}
