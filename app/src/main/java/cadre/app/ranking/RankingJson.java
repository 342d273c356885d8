package cadre.app.ranking;

import cadre.app.document.EvenPrinter;
import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ranking as JSON: names in lower case with underscores, numbers with all their digits, objects in a fixed order. */
final class RankingJson {

    /** Says which kind of file it is. */
    static final String FORMAT = "cadre-ranking-1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new EvenPrinter(Estimate.class))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RankingJson() {}

    private record Page(
            String format, String cadre, String company, RankingSheet.Method method, List<UseCase> useCases) {}

    private record UseCase(
            int rank,
            int number,
            String title,
            String stage,
            String envelope,
            @Nullable Double score,
            int rankLow,
            int rankHigh,
            double amongNext,
            Map<String, Estimate> inputs) {}

    private record Estimate(double low, double likely, double high, String source) {}

    static String write(RankingSheet sheet) {
        Page page = new Page(
                FORMAT,
                sheet.version(),
                sheet.company(),
                sheet.method(),
                sheet.rows().stream().map(RankingJson::useCase).toList());
        return MAPPER.writeValueAsString(page) + "\n";
    }

    private static UseCase useCase(RankingSheet.Row row) {
        RankingSheet.Label label = row.label();
        Map<String, Estimate> inputs = new LinkedHashMap<>();
        row.inputs()
                .forEach((factor, range) -> inputs.put(
                        factor.id(),
                        new Estimate(
                                range.low(),
                                range.likely(),
                                range.high(),
                                label.sources().getOrDefault(factor, ""))));
        return new UseCase(
                row.rank(),
                label.number(),
                label.title(),
                label.stage(),
                label.envelope(),
                row.score(),
                row.low(),
                row.high(),
                row.amongNext(),
                inputs);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws tools.jackson.core.JacksonException when it is something else
     * @throws IllegalArgumentException when a number cannot be
     */
    static RankingSheet read(String text) {
        Page page = MAPPER.readValue(text, Page.class);
        if (!page.format().equals(FORMAT)) {
            throw new IllegalArgumentException("the format is '" + page.format() + "', expected '" + FORMAT + "'");
        }
        return new RankingSheet(
                page.cadre(),
                page.company(),
                Objects.requireNonNull(page.method()),
                page.useCases().stream().map(RankingJson::row).toList());
    }

    private static RankingSheet.Row row(UseCase useCase) {
        EnumMap<Factor, Range> inputs = new EnumMap<>(Factor.class);
        EnumMap<Factor, String> sources = new EnumMap<>(Factor.class);
        useCase.inputs().forEach((name, estimate) -> {
            Factor factor = Factor.find(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "use case " + useCase.number() + ": '" + name + "' is not an input"));
            inputs.put(factor, new Range(estimate.low(), estimate.likely(), estimate.high()));
            sources.put(factor, estimate.source());
        });
        return new RankingSheet.Row(
                new RankingSheet.Label(useCase.number(), useCase.title(), useCase.stage(), useCase.envelope(), sources),
                inputs,
                useCase.score(),
                useCase.rank(),
                useCase.rankLow(),
                useCase.rankHigh(),
                useCase.amongNext());
    }
}
