package cadre.web.card;

import cadre.web.page.Form;
import cadre.web.page.Pages;
import cadre.web.usecase.Card;
import cadre.web.usecase.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a use case.
 *
 * @param card shown
 * @param all whether the visitor may see all of it
 * @param follows whether the visitor follows it; null when it is their own
 * @param overdue whether its next date has passed
 * @param form of an appeal or its answer, as filled in
 * @param state where it stands and what is next, a sentence or two
 * @param facts what else is known, for whom may see it
 * @param appeals against a decline
 * @param sections of other subjects, as markup
 * @param passages what happened to it, the newest first
 * @param pages of passages
 */
public record CardView(
        Card card,
        boolean all,
        @Nullable Boolean follows,
        boolean overdue,
        Form form,
        String state,
        List<Facts.Fact> facts,
        AppealView appeals,
        List<String> sections,
        List<Passage> passages,
        Pages pages) {

    /** Copies the lists. */
    public CardView {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
    }

    /**
     * What somebody changed at once.
     *
     * @param version of the use case after it
     * @param sentences what, a sentence each
     * @param reason why; may be empty
     * @param author who
     * @param at when, as people read it
     */
    public record Passage(int version, List<String> sentences, String reason, String author, String at) {

        /** Copies the list. */
        public Passage {
            sentences = List.copyOf(sentences);
        }
    }
}
