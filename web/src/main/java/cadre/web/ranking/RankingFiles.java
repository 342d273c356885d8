package cadre.web.ranking;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking to take away, with everything that it takes to compute it again. */
@Controller
final class RankingFiles {

    private final RankingExport ranking;

    RankingFiles(RankingExport ranking) {
        this.ranking = ranking;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/ranking.csv")
    ResponseEntity<byte[]> csv(
            Visit visit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of) {
        return file(visit, "csv", Download.CSV, ranking.csv(visit, scheme, next, of));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/ranking.json")
    ResponseEntity<byte[]> json(
            Visit visit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of) {
        String text = ranking.json(visit, scheme, next, of);
        return file(visit, "json", MediaType.APPLICATION_JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/ranking.xlsx")
    ResponseEntity<byte[]> xlsx(
            Visit visit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of) {
        return file(visit, "xlsx", Download.XLSX, ranking.xlsx(visit, scheme, next, of));
    }

    private static ResponseEntity<byte[]> file(Visit visit, String ending, MediaType type, byte[] content) {
        return Download.of(visit.tenant().slug() + "-ranking." + ending, type, content);
    }
}
