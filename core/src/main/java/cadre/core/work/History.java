package cadre.core.work;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the use cases that a company admitted in some time. Times are in months since its beginning.
 *
 * @param months how long it is
 * @param courses the use cases, in order of their ids
 */
public record History(double months, List<Course> courses) {

    /** Copies the list; refuses an empty time. */
    public History {
        if (!(months > 0 && Double.isFinite(months))) {
            throw new IllegalArgumentException("a history lasts some months, not " + months);
        }
        courses = List.copyOf(courses);
    }

    /** How a use case stands at the end. */
    public enum End {
        /** It reached production, whatever came later. */
        PRODUCTION,
        /** It was given up before that. */
        STOPPED,
        /** Neither yet. */
        OPEN
    }

    /**
     * One use case.
     *
     * @param id unique in the history
     * @param admitted when it was admitted
     * @param begun when stages from framing to adoption began, as far as known
     * @param ended when it reached production or was stopped; for open ones the end of the history
     * @param end how it stands
     */
    public record Course(String id, double admitted, Map<Stage, Double> begun, double ended, End end) {

        /** Copies the map; refuses an end before the admission. */
        public Course {
            if (!(admitted >= 0 && ended >= admitted && Double.isFinite(ended))) {
                throw new IllegalArgumentException(
                        "a use case ends after it was admitted, not at " + ended + " after " + admitted);
            }
            EnumMap<Stage, Double> copy = new EnumMap<>(Stage.class);
            copy.putAll(begun);
            begun = Collections.unmodifiableMap(copy);
        }

        /** Months from admission to the end. */
        public double lasted() {
            return ended - admitted;
        }
    }

    /** How many reached production or were stopped. */
    public int finished() {
        return (int) courses.stream().filter(c -> c.end() != End.OPEN).count();
    }

    /** How many stand so at the end. */
    public int count(End end) {
        return (int) courses.stream().filter(c -> c.end() == end).count();
    }

    /** Stages of which a date is known for at least one use case. */
    public Set<Stage> dated() {
        EnumSet<Stage> dated = EnumSet.noneOf(Stage.class);
        courses.forEach(c -> dated.addAll(c.begun().keySet()));
        return Collections.unmodifiableSet(dated);
    }
}
