package cadre.web.envelope;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.plan.Case;
import cadre.core.quantity.Calendar;
import cadre.engine.rank.Envelope;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a company file says people could give to each envelope in a quarter. Of the people whose main skill is in ML, today's working
 * time that is owed to nothing else: those in ML operations give to the platform; those in machine learning and data
 * engineering give to research the share of requests that are research, and the rest to delivery.
 */
final class Proposal {

    private static final double DAYS_A_QUARTER = Calendar.DAYS_PER_YEAR / 4.0;

    private Proposal() {}

    static Map<Envelope, Long> of(Case subject) {
        Company company = subject.company();
        double platform = 0;
        double others = 0;
        for (Seat seat : company.seats()) {
            if (!seat.isMl() || seat.terms().startDay() > 0) {
                continue;
            }
            double days = DAYS_A_QUARTER
                    * seat.terms().fte().value()
                    * (1 - seat.terms().busy().value());
            if (seat.mainSkill().orElseThrow().equals(Skill.ML_OPERATIONS)) {
                platform += days;
            } else {
                others += days;
            }
        }
        double share = subject.portfolio().demand().researchShare().value();
        Map<Envelope, Long> proposal = new EnumMap<>(Envelope.class);
        proposal.put(Envelope.RESEARCH, Math.round(others * share));
        proposal.put(Envelope.DELIVERY, Math.round(others * (1 - share)));
        proposal.put(Envelope.PLATFORM, Math.round(platform));
        return proposal;
    }
}
