package cadre.web.ranking;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.engine.rank.Factor;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking to take away, with everything that it takes to compute it again. */
@Controller
final class RankingFiles {

    private final Rankings rankings;
    private final Site site;

    RankingFiles(Rankings rankings, Site site) {
        this.rankings = rankings;
        this.site = site;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/ranking.csv")
    ResponseEntity<byte[]> csv(
            Visit visit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of) {
        String text = RankingDocuments.csv(sheet(visit, scheme, next, of));
        return file(visit, "csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/ranking.json")
    ResponseEntity<byte[]> json(
            Visit visit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of) {
        String text = RankingDocuments.json(sheet(visit, scheme, next, of));
        return file(visit, "json", "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/ranking.xlsx")
    ResponseEntity<byte[]> xlsx(
            Visit visit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of) {
        return file(
                visit,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                RankingDocuments.xlsx(sheet(visit, scheme, next, of)));
    }

    private RankingSheet sheet(Visit visit, String scheme, int next, String of) {
        Rankings.Standing standing = rankings.of(visit.tenant(), scheme, Scope.of(of));
        RankingQuery query = RankingQuery.of(standing, next, 1, "");
        Map<Integer, RankingSheet.Label> labels = new HashMap<>();
        standing.items().forEach(item -> labels.put(item.number(), label(item)));
        return RankingSheet.of(
                site.version(),
                visit.tenant().name(),
                standing.ranked(),
                standing.scheme().revision(),
                query.next(),
                labels);
    }

    private static RankingSheet.Label label(Item item) {
        EnumMap<Factor, String> sources = new EnumMap<>(Factor.class);
        item.inputs().forEach((factor, estimate) -> sources.put(factor, estimate.source()));
        return new RankingSheet.Label(
                item.number(), item.title(), item.stage().title(), item.envelope().word(), sources);
    }

    private static ResponseEntity<byte[]> file(Visit visit, String ending, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(visit.tenant().slug() + "-ranking." + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
