package cadre.app.route;

import cadre.core.quantity.Calendar;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.core.work.Stage;
import cadre.engine.simulate.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Listens to a replication and keeps what the company would have written down: when each use case was admitted, when its
 * stages began for the first time, and what became of it. Use cases that were under way at the start are not in it.
 */
final class HistoryTrace implements Trace {

    private static final double MICRODAYS_PER_MONTH = (double) Calendar.DAYS_PER_MONTH * Calendar.MICRODAYS_PER_DAY;

    private final Map<Integer, Note> notes = new TreeMap<>();
    /** What is under way at the start is never asked for. */
    private final Set<Integer> requested = new HashSet<>();

    /** What is known of one use case, in months since the start of the simulation. */
    private static final class Note {
        private final double admitted;
        private final Map<Stage, Double> begun = new EnumMap<>(Stage.class);
        private double ended = Double.POSITIVE_INFINITY;
        private End end = End.OPEN;

        Note(double admitted) {
            this.admitted = admitted;
        }
    }

    @Override
    public void happened(long microdays, int useCase, What what, int group, int person) {
        double month = microdays / MICRODAYS_PER_MONTH;
        if (what == What.REQUESTED) {
            requested.add(useCase);
            return;
        }
        if (what == What.ADMITTED && requested.contains(useCase)) {
            notes.putIfAbsent(useCase, new Note(month));
            return;
        }
        Note note = notes.get(useCase);
        if (note == null) {
            return;
        }
        switch (what) {
            case FRAMING, DATA, EXPERIMENTS, INTEGRATION, DEPLOYMENT, ADOPTION ->
                note.begun.putIfAbsent(Stage.valueOf(what.name()), month);
            case IN_PRODUCTION -> end(note, End.PRODUCTION, month);
            case STOPPED, UNSERVABLE -> end(note, End.STOPPED, month);
            default -> {
                // Nothing that a table of dates has a column for.
            }
        }
    }

    private static void end(Note note, End end, double month) {
        if (note.end == End.OPEN) {
            note.end = end;
            note.ended = month;
        }
    }

    /**
     * The history from the first admission on.
     *
     * @param months how long it is watched
     */
    History history(double months) {
        double first =
                notes.values().stream().mapToDouble(n -> n.admitted).min().orElse(0);
        List<Course> courses = new ArrayList<>();
        notes.forEach((useCase, note) -> {
            double admitted = note.admitted - first;
            if (admitted > months) {
                return;
            }
            Map<Stage, Double> begun = new EnumMap<>(Stage.class);
            note.begun.forEach((stage, month) -> {
                if (month - first <= months) {
                    begun.put(stage, month - first);
                }
            });
            boolean open = note.ended - first > months;
            courses.add(new Course(
                    String.format(Locale.ROOT, "u%06d", useCase),
                    admitted,
                    begun,
                    open ? months : note.ended - first,
                    open ? End.OPEN : note.end));
        });
        return new History(months, courses);
    }
}
