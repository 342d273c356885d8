package cadre.web.decision;

import cadre.web.page.Form;
import java.util.List;

/**
 * The comparisons of a company, and the form that asks for one.
 *
 * @param answer the newest answer in a sentence, or that there is none
 * @param possible whether there is a company file to compare
 * @param form as filled in
 * @param about what the comparison will be about; empty for the newest revision
 * @param shelf what is listed
 */
public record DecisionsView(String answer, boolean possible, Form form, String about, Shelf shelf) {

    /**
     * A page of comparisons.
     *
     * @param inquiries newest first
     * @param archived whether they are those that were put away
     * @param others how many there are on the other shelf
     * @param page from 1
     * @param pages at least 1
     */
    public record Shelf(List<Inquiry> inquiries, boolean archived, int others, int page, int pages) {

        /** Copies the list. */
        public Shelf {
            inquiries = List.copyOf(inquiries);
        }

        /** Whether there are at least two answers to put side by side. */
        public boolean comparable() {
            return inquiries.stream().filter(Inquiry::isAnswered).count() > 1;
        }
    }
}
