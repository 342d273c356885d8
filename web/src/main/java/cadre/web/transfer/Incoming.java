package cadre.web.transfer;

import cadre.core.evidence.Place;
import cadre.core.work.WorkKind;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import cadre.web.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A use case as a table says it.
 *
 * @param external id by which it is known again
 * @param place of its row
 * @param values what the table says, each in the notation of its field and allowed there; without the goal
 * @param goal title of the goal that it serves; empty when the table does not say
 * @param asked when it was asked for; null when the table does not say
 * @param since when it came into its stage; null when the table does not say
 * @param channel how it came
 * @param needs ids of use cases that it needs
 */
record Incoming(
        String external,
        Place place,
        Map<Field, String> values,
        String goal,
        @Nullable Instant asked,
        @Nullable Instant since,
        Channel channel,
        List<String> needs) {

    Incoming {
        values = new EnumMap<>(values);
        needs = List.copyOf(needs);
    }

    private String text(Field field) {
        return values.getOrDefault(field, "");
    }

    /**
     * A use case that is not there yet.
     *
     * @param goalId of its goal; null for none
     * @param now where the table does not say when
     * @param file where it comes from
     */
    Draft draft(@Nullable Long goalId, Instant now, String file) {
        WorkKind kind = text(Field.KIND).equals("research") ? WorkKind.RESEARCH : WorkKind.IMPLEMENTATION;
        BoardStage stage = text(Field.STAGE).isEmpty() ? BoardStage.IDEA : BoardStage.of(text(Field.STAGE));
        Instant began = asked == null ? now : asked;
        String reason = text(Field.REASON).isEmpty() && stage.needsReason()
                ? "It was " + stage.title().toLowerCase(Locale.ROOT) + " when it was imported from " + file + "."
                : text(Field.REASON);
        return new Draft(
                idea(),
                new Card.Work(kind, envelope(kind), goalId),
                new Card.Standing(
                        stage,
                        since == null ? began : since,
                        text(Field.OWNER).isEmpty() ? null : new Card.Owner(Long.parseLong(text(Field.OWNER)), ""),
                        text(Field.NEXT_DATE).isEmpty() ? null : LocalDate.parse(text(Field.NEXT_DATE)),
                        text(Field.NEXT_STEP),
                        reason),
                new Card.Origin(null, text(Field.REQUESTER_NAME), "", channel, external, began));
    }

    private Card.Idea idea() {
        return new Card.Idea(
                text(Field.TITLE),
                text(Field.PROBLEM),
                text(Field.BENEFICIARIES),
                text(Field.CATEGORY).isEmpty() ? Category.OTHER : Word.of(Category.class, text(Field.CATEGORY)),
                new Card.Worth(number(Field.VALUE_LOW), number(Field.VALUE_LIKELY), number(Field.VALUE_HIGH)),
                text(Field.DOMAIN),
                text(Field.DATA),
                text(Field.URGENCY).isEmpty() ? Urgency.SOMEDAY : Word.of(Urgency.class, text(Field.URGENCY)));
    }

    private Envelope envelope(WorkKind kind) {
        if (!text(Field.ENVELOPE).isEmpty()) {
            return Word.of(Envelope.class, text(Field.ENVELOPE));
        }
        return kind == WorkKind.RESEARCH ? Envelope.RESEARCH : Envelope.DELIVERY;
    }

    private @Nullable Double number(Field field) {
        return text(field).isEmpty() ? null : Double.valueOf(text(field));
    }
}
