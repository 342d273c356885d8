package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.ranking.RankingExport;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import cadre.web.transfer.CardFiles;
import cadre.web.usecase.BoardStage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Use cases and their ranking as files. */
@Controller
final class TablesApi {

    private static final String ICS = "text/calendar";

    private final CardFiles cards;
    private final RankingExport ranking;

    TablesApi(CardFiles cards, RankingExport ranking) {
        this.cards = cards;
        this.ranking = ranking;
    }

    /** Which use cases, as on the board. */
    record Which(
            @Says(value = "words that have to be there", most = 200) @Nullable
            String q,

            @Says(value = "only this stage", of = BoardStage.class) @Nullable
            String stage) {

        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("q", text(q));
            parameters.put("stage", text(stage));
            return parameters;
        }
    }

    /** Which ranking. */
    record Ranked(
            @Says(value = "the id of the formula; the first one when nothing is said", most = 40) @Nullable
            String scheme,

            @Says(value = "how many are to be begun next", from = 1, to = 1000) @Nullable
            Integer next,

            @Says(
                    value = "which use cases",
                    words = {"waiting", "open"})
            @Nullable
            String of) {

        int begun() {
            return Objects.requireNonNullElse(next, 0);
        }
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getUseCaseTable",
            about = "Use cases",
            value = "Gets use cases as a table that can be imported again.",
            more = "The bytes are those of the page.",
            type = Addresses.CSV)
    @GetMapping(path = Addresses.COMPANY + "/use-cases.csv", produces = Addresses.CSV)
    Answer<byte[]> useCaseTable(Visit visit, @Asked Which asked) {
        return file(cards.csv(visit.tenant(), asked.parameters()), Addresses.CSV);
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getUseCaseWorkbook",
            about = "Use cases",
            value = "Gets use cases as a workbook that can be imported again.",
            more = "The bytes are those of the page.",
            type = Addresses.XLSX)
    @GetMapping(path = Addresses.COMPANY + "/use-cases.xlsx", produces = Addresses.XLSX)
    Answer<byte[]> useCaseWorkbook(Visit visit, @Asked Which asked) {
        return file(cards.xlsx(visit.tenant(), asked.parameters()), Addresses.XLSX);
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getCalendar",
            about = "Use cases",
            value = "Gets the next dates of use cases for a calendar.",
            more = "The bytes are those of the page.",
            type = ICS)
    @GetMapping(path = Addresses.COMPANY + "/calendar.ics", produces = ICS)
    Answer<byte[]> calendar(Visit visit, @Asked Which asked) {
        return file(cards.calendar(visit.tenant(), asked.parameters()), ICS);
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "getRankingTable",
            about = "Ranking",
            value = "Gets the ranking as a table.",
            more = "The bytes are those of the page.",
            type = Addresses.CSV)
    @GetMapping(path = Addresses.COMPANY + "/ranking.csv", produces = Addresses.CSV)
    Answer<byte[]> rankingTable(Visit visit, @Asked Ranked asked) {
        return file(ranking.csv(visit, text(asked.scheme()), asked.begun(), text(asked.of())), Addresses.CSV);
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "getRankingWorkbook",
            about = "Ranking",
            value = "Gets the ranking as a workbook.",
            more = "The bytes are those of the page.",
            type = Addresses.XLSX)
    @GetMapping(path = Addresses.COMPANY + "/ranking.xlsx", produces = Addresses.XLSX)
    Answer<byte[]> rankingWorkbook(Visit visit, @Asked Ranked asked) {
        return file(ranking.xlsx(visit, text(asked.scheme()), asked.begun(), text(asked.of())), Addresses.XLSX);
    }

    private static Answer<byte[]> file(byte[] content, String type) {
        return Answer.of(content).header("Content-Type", type.startsWith("text") ? type + ";charset=UTF-8" : type);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
