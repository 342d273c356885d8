package cadre.web.ranking;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.engine.rank.Factor;
import cadre.web.access.Visit;
import cadre.web.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ranking for whoever is not on a page, with everything that it takes to compute it again. */
@Component
public final class RankingExport {

    private final Rankings rankings;
    private final Site site;

    RankingExport(Rankings rankings, Site site) {
        this.rankings = rankings;
        this.site = site;
    }

    /**
     * The ranking as JSON.
     *
     * @param scheme id; empty for the first one
     * @param next how many are to be begun next, for which the probabilities are; 0 for the usual number
     * @param of word of which use cases are ranked; empty for the usual ones
     */
    public String json(Visit visit, String scheme, int next, String of) {
        return RankingDocuments.json(sheet(visit, scheme, next, of));
    }

    /** The same as a table. */
    public byte[] csv(Visit visit, String scheme, int next, String of) {
        return RankingDocuments.csv(sheet(visit, scheme, next, of)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a workbook. */
    public byte[] xlsx(Visit visit, String scheme, int next, String of) {
        return RankingDocuments.xlsx(sheet(visit, scheme, next, of));
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
                item.number(),
                item.title(),
                item.stage().title(),
                item.envelope().word(),
                sources);
    }
}
