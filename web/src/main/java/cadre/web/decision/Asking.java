package cadre.web.decision;

import cadre.web.access.Visit;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.page.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for comparisons and stopping them: the rules, whoever asks. */
@Component
public final class Asking {

    /** Fewest seconds. */
    public static final int SHORTEST = 5;

    /** Most seconds. */
    public static final int LONGEST = 3600;

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 120;

    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 4000;

    private final Inquiries inquiries;
    private final Comparisons comparisons;
    private final Revisions revisions;
    private final Reports reports;
    private final TransactionTemplate transaction;

    Asking(
            Inquiries inquiries,
            Comparisons comparisons,
            Revisions revisions,
            Reports reports,
            TransactionTemplate transaction) {
        this.inquiries = inquiries;
        this.comparisons = comparisons;
        this.revisions = revisions;
        this.reports = reports;
        this.transaction = transaction;
    }

    /**
     * Asks for a comparison of the newest company file, or of the revision that the form names.
     *
     * @param form with seconds, seed, reasons (empty for no), name and revision (may be empty); gets what is wrong with
     *     them
     * @return id of the comparison, which waits for its turn; nothing when something is wrong
     */
    public Optional<Long> ask(Visit visit, Form form) {
        int seconds = form.read("seconds", Integer::valueOf, "Enter a whole number of seconds, such as 120.", SHORTEST);
        if (seconds < SHORTEST || seconds > LONGEST) {
            form.wrong("seconds", "Enter between " + SHORTEST + " and " + LONGEST + " seconds.");
        }
        long seed = form.read("seed", Long::valueOf, "Enter a whole number, such as 1.", 1L);
        String name = form.atMost("name", LONGEST_NAME).value("name");
        Optional<Revision> revision = about(visit, form);
        if (revision.isEmpty()) {
            form.wrong("seconds", "Import a company file first; there is nothing to compare yet.");
        }
        if (comparisons.isFull(visit.account().id())) {
            form.wrong("seconds", Comparisons.FULL);
        }
        if (form.isWrong()) {
            return Optional.empty();
        }
        Revision about = revision.orElseThrow();
        Inquiry.Wish wish = new Inquiry.Wish(seconds, !form.value("reasons").isEmpty(), seed, null);
        long id = inquiries.ask(visit, about.id(), wish);
        inquiries.name(visit.tenant(), id, name, "");
        onceStored(
                () -> comparisons.add(id, visit.account().id(), () -> revisions.subject(about), wish, Optional::empty));
        return Optional.of(id);
    }

    /**
     * Computes a comparison again, to the same bits.
     *
     * @param why gets why it cannot be
     * @return id of the new one, which waits for its turn; nothing when it cannot be
     */
    public Optional<Long> repeat(Visit visit, Inquiry inquiry, Consumer<String> why) {
        if (inquiry.state().isOpen()) {
            why.accept("It is not over yet.");
            return Optional.empty();
        }
        if (comparisons.isFull(visit.account().id())) {
            why.accept(Comparisons.FULL);
            return Optional.empty();
        }
        Revision about = revisions.find(visit.tenant(), inquiry.revision()).orElseThrow();
        Inquiry.Wish wish = new Inquiry.Wish(
                inquiry.wish().seconds(),
                inquiry.wish().reasons(),
                inquiry.wish().seed(),
                inquiry.id());
        long again = inquiries.ask(visit, about.id(), wish);
        onceStored(() -> comparisons.add(
                again,
                visit.account().id(),
                () -> revisions.subject(about),
                wish,
                () -> inquiry.isAnswered()
                        ? Optional.of(reports.stored(visit.tenant(), inquiry).decision())
                        : Optional.empty()));
        return Optional.of(again);
    }

    /**
     * Says what a comparison is called, what is noted of it, and whether it is put away.
     *
     * @param wanted of the comparison as it is, whose name nobody else changes meanwhile; may throw
     */
    public void label(Visit visit, long id, Function<Inquiry, Inquiry.Label> wanted) {
        transaction.executeWithoutResult(status -> inquiries
                .hold(visit.tenant(), id)
                .ifPresent(inquiry -> {
                    Inquiry.Label label = wanted.apply(inquiry);
                    inquiries.name(visit.tenant(), id, label.name(), label.note());
                    inquiries.archive(visit.tenant(), id, label.archived());
                }));
    }

    /**
     * What a comparison would be about.
     *
     * @param form whose field {@code revision} has the id of a revision, or nothing for the newest
     */
    Optional<Revision> about(Visit visit, Form form) {
        String id = form.value("revision");
        return id.matches("\\d{1,18}")
                ? revisions.find(visit.tenant(), Long.parseLong(id))
                : revisions.newest(visit.tenant());
    }

    /** Whether a revision is this company's. */
    public boolean knows(Visit visit, long revision) {
        return revisions.find(visit.tenant(), revision).isPresent();
    }

    /** Stops a comparison of the company: what waits is taken out, what runs ends with what is there. */
    public void cancel(Inquiry inquiry) {
        comparisons.cancel(inquiry.id());
    }

    /** The comparison of an id, if it is this company's. */
    public Optional<Inquiry> find(Visit visit, long id) {
        return inquiries.find(visit.tenant(), id);
    }

    /**
     * Some comparisons of a company, newest first.
     *
     * @param below ids below this one
     * @param most how many
     */
    public List<Inquiry> below(Visit visit, long below, int most) {
        return inquiries.below(visit.tenant(), below, most);
    }

    /** The answer as JSON; nothing when there is none. */
    public Optional<String> answer(Inquiry inquiry) {
        return inquiries.answer(inquiry);
    }

    /** Whoever computes it has to find it in the database, so that a transaction around this has to end first. */
    private static void onceStored(Runnable next) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            next.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                next.run();
            }
        });
    }
}
