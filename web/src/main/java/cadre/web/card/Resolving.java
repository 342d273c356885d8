package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Change;
import cadre.web.usecase.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the second of two people who changed the same version choose, field by field. The form of the choice has {@code
 * mine_FIELD} with what was sent and {@code keep_FIELD}, {@code mine} or {@code theirs}.
 */
@Component
final class Resolving {

    private static final String MINE = "mine";

    private final Cards cards;
    private final Sentences sentences;

    Resolving(Cards cards, Sentences sentences) {
        this.cards = cards;
        this.sentences = sentences;
    }

    /** A form as filled in, or as chosen after a conflict: then what was not sent is as it stands. */
    static Form form(Card card, Map<String, String> sent) {
        Form form = Form.empty();
        if (!sent.containsKey("resolved")) {
            sent.forEach(form::with);
            return form;
        }
        for (Field field : Field.values()) {
            boolean mine = MINE.equals(sent.get("keep_" + field.word()));
            String now = field == Field.REASON ? sent.getOrDefault("reason", "") : field.of(card);
            form.with(field.word(), mine ? sent.getOrDefault("mine_" + field.word(), "") : now);
        }
        return form.with("version", sent.getOrDefault("version", ""));
    }

    /** The version that a form is based on; nothing useful is older than the first. */
    static int version(Form form) {
        return form.read("version", Integer::valueOf, "Open the form again.", 0);
    }

    /**
     * Ends with the choice.
     *
     * @param now the use case as it stands
     * @param version that the form was based on
     * @param fields of the form
     */
    ModelAndView ask(Visit visit, Frame frame, Card now, int version, String action, Form form, List<Field> fields) {
        List<Change> meanwhile = cards.since(visit.tenant(), now, version);
        Map<Field, String> sent = new LinkedHashMap<>();
        fields.forEach(field -> sent.put(field, IdeaForm.notation(field, form.value(field.word()))));
        Conflict conflict = Conflict.of(now, meanwhile, sent);
        List<Change> said = conflict.rows().stream()
                .map(row ->
                        new Change(0, row.field().word(), row.theirs(), row.yours(), "", Author.SERVER, now.changed()))
                .toList();
        Map<String, String> names = sentences.names(visit.tenant(), said);
        List<ConflictView.Row> rows = conflict.rows().stream()
                .map(row -> new ConflictView.Row(
                        row.field().word(),
                        Sentences.capital(row.field().title()),
                        Sentences.whole(row.field(), row.theirs(), names),
                        Sentences.whole(row.field(), row.yours(), names),
                        row.yours(),
                        row.both(),
                        row.keepYours()))
                .toList();
        ConflictView view = new ConflictView(
                now, action, rows, form.value("reason"), sentences.passages(visit.tenant(), meanwhile));
        ModelAndView page = frame.again("card/conflict", now.idea().title(), view);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
