package cadre.intake.inventory;

import cadre.core.work.DatedUseCase;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which use cases make a cohort and from when they count as watched.
 *
 * @param id short name
 * @param title what they have in common
 * @param group what the cohort is a part of; empty for one that stands for itself
 * @param members which use cases belong
 * @param since the first day of initiation
 * @param watchedSince the day before which nothing would have been seen; null when each is watched from its initiation
 * @param sameDay whether ends on the day of initiation count, as half a day
 */
record CohortRule(
        String id,
        String title,
        String group,
        Predicate<DatedUseCase> members,
        LocalDate since,
        @Nullable LocalDate watchedSince,
        boolean sameDay) {

    /** A part of the same cohort. */
    CohortRule part(String partId, String partTitle, String partGroup, Predicate<DatedUseCase> part) {
        return new CohortRule(partId, partTitle, partGroup, members.and(part), since, watchedSince, sameDay);
    }
}
