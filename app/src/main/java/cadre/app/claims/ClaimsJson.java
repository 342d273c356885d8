package cadre.app.claims;

import cadre.app.document.StoredAnswer;
import cadre.core.numerics.Interval;
import cadre.engine.claims.Contrast;
import cadre.engine.claims.Examined;
import cadre.engine.claims.NotTested;
import cadre.engine.claims.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer as JSON. */
final class ClaimsJson {

    private ClaimsJson() {}

    private record Sheet(
            String company,
            String money,
            String currency,
            Counts counts,
            List<Row> statements,
            List<NotTested> notTested) {}

    private record Counts(long holds, long doesNotHold, long tooSmallToTell) {}

    private record Row(
            int number,
            String text,
            String place,
            String condition,
            Compared contrast,
            Interval effect,
            @Nullable Interval alone,
            String verdict,
            Evidence evidence) {}

    private record Compared(String first, String second, String metric, String unit, String claimed) {}

    private record Evidence(String grade, String pro, String contra) {}

    static StoredAnswer of(ClaimsAnswer answer) {
        var profile = answer.subject().company().profile();
        Sheet sheet = new Sheet(
                profile.name(),
                answer.money(),
                profile.currency(),
                new Counts(
                        answer.count(Examined.Verdict.HOLDS),
                        answer.count(Examined.Verdict.DOES_NOT_HOLD),
                        answer.count(Examined.Verdict.TOO_SMALL_TO_TELL)),
                answer.examined().stream().map(one -> row(answer, one)).toList(),
                NotTested.all());
        return StoredAnswer.of(ClaimsDocuments.FORMAT, answer.origin(), answer.done(), sheet);
    }

    private static Row row(ClaimsAnswer answer, Examined one) {
        Statement s = one.statement();
        return new Row(
                s.number(),
                s.text(),
                s.place(),
                s.condition(),
                compared(answer, s.contrast()),
                one.effect(),
                s.contrast() instanceof Contrast.Switch ? one.alone() : null,
                one.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new Evidence(
                        s.evidence().grade().name().toLowerCase(Locale.ROOT),
                        s.evidence().pro(),
                        s.evidence().contra()));
    }

    private static Compared compared(ClaimsAnswer answer, Contrast contrast) {
        String first = switch (contrast) {
            case Contrast.Structures c -> c.one().id();
            case Contrast.Switch c ->
                c.structure().id() + " with " + c.mechanism().id();
            case Contrast.Practice c ->
                c.structure().id() + " with " + c.remedy().id();
            case Contrast.Best c -> c.structure().id();
        };
        String second = switch (contrast) {
            case Contrast.Structures c -> c.other().id();
            case Contrast.Switch c ->
                c.structure().id() + " without " + c.mechanism().id();
            case Contrast.Practice c ->
                c.structure().id() + " without " + c.remedy().id();
            case Contrast.Best c -> "best of the others";
        };
        return new Compared(
                first,
                second,
                contrast.metric().id(),
                answer.unit(contrast.metric()),
                contrast.higher() ? "higher" : "lower");
    }
}
