package cadre.web.decision;

import cadre.web.company.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param inquiry what was asked for
 * @param revision of the company file it is about
 * @param progress how far it is; null when it has ended
 * @param standing how the structures stand meanwhile
 * @param report the report as markup; empty when there is none
 * @param note what to know beside it, in a sentence; empty for nothing
 */
public record DecisionView(
        Inquiry inquiry,
        Revision revision,
        @Nullable ProgressView progress,
        StandingView standing,
        String report,
        String note) {}
