package cadre.engine.search;

import cadre.core.company.Practices;
import cadre.core.company.Practices.Rituals;
import cadre.core.company.Practices.Steering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One practice that is to change.
 *
 * @param words what changes
 * @param apply changes this practice and no other
 */
record PracticeChange(String words, UnaryOperator<Practices> apply) {

    /** The single changes that lead from one set of practices to another. */
    static List<PracticeChange> between(Practices from, Practices to) {
        List<PracticeChange> all = new ArrayList<>();
        Rituals r = to.time();
        Steering s = to.steering();
        dose(
                all,
                "guild",
                "h a week",
                from.time().guildHoursPerWeek(),
                r.guildHoursPerWeek(),
                p -> time(
                        p,
                        new Rituals(
                                r.guildHoursPerWeek(),
                                p.time().educationHoursPerMonth(),
                                p.time().officeHoursPerWeek())));
        dose(
                all,
                "education",
                "h a month",
                from.time().educationHoursPerMonth(),
                r.educationHoursPerMonth(),
                p -> time(
                        p,
                        new Rituals(
                                p.time().guildHoursPerWeek(),
                                r.educationHoursPerMonth(),
                                p.time().officeHoursPerWeek())));
        dose(
                all,
                "office hours",
                "h a week",
                from.time().officeHoursPerWeek(),
                r.officeHoursPerWeek(),
                p -> time(
                        p,
                        new Rituals(
                                p.time().guildHoursPerWeek(),
                                p.time().educationHoursPerMonth(),
                                r.officeHoursPerWeek())));
        Steering a = from.steering();
        dose(
                all,
                "research charter",
                "% of ML time",
                100 * a.charterResearchShare().value(),
                100 * s.charterResearchShare().value(),
                p -> steering(p, with(p.steering(), s, Field.CHARTER)));
        dose(
                all,
                "open use cases",
                "for each ML person",
                a.wipPerMlPerson(),
                s.wipPerMlPerson(),
                p -> steering(p, with(p.steering(), s, Field.WIP)));
        flag(all, "a sponsor", a.sponsor(), s.sponsor(), p -> steering(p, with(p.steering(), s, Field.SPONSOR)));
        flag(
                all,
                "an experiment budget",
                a.experimentBudget(),
                s.experimentBudget(),
                p -> steering(p, with(p.steering(), s, Field.BUDGET)));
        flag(
                all,
                "transparent prioritisation",
                a.transparentPrioritisation(),
                s.transparentPrioritisation(),
                p -> steering(p, with(p.steering(), s, Field.TRANSPARENCY)));
        flag(
                all,
                "decision rights",
                a.decisionRights(),
                s.decisionRights(),
                p -> steering(p, with(p.steering(), s, Field.RIGHTS)));
        flag(all, "the kill rule", a.killRule(), s.killRule(), p -> steering(p, with(p.steering(), s, Field.KILL)));
        flag(
                all,
                "stack standards",
                from.standards(),
                to.standards(),
                p -> new Practices(p.time(), p.steering(), to.standards(), p.feasibilityGate()));
        flag(
                all,
                "the feasibility gate",
                from.feasibilityGate(),
                to.feasibilityGate(),
                p -> new Practices(p.time(), p.steering(), p.standards(), to.feasibilityGate()));
        return all;
    }

    private enum Field {
        SPONSOR,
        BUDGET,
        CHARTER,
        WIP,
        TRANSPARENCY,
        RIGHTS,
        KILL
    }

    private static Steering with(Steering now, Steering goal, Field field) {
        return new Steering(
                (field == Field.SPONSOR ? goal : now).sponsor(),
                (field == Field.BUDGET ? goal : now).experimentBudget(),
                (field == Field.CHARTER ? goal : now).charterResearchShare(),
                (field == Field.WIP ? goal : now).wipPerMlPerson(),
                (field == Field.TRANSPARENCY ? goal : now).transparentPrioritisation(),
                (field == Field.RIGHTS ? goal : now).decisionRights(),
                (field == Field.KILL ? goal : now).killRule());
    }

    private static Practices time(Practices p, Rituals rituals) {
        return new Practices(rituals, p.steering(), p.standards(), p.feasibilityGate());
    }

    private static Practices steering(Practices p, Steering steering) {
        return new Practices(p.time(), steering, p.standards(), p.feasibilityGate());
    }

    private static void dose(
            List<PracticeChange> all,
            String what,
            String unit,
            double from,
            double to,
            UnaryOperator<Practices> apply) {
        if (from != to) {
            all.add(new PracticeChange(
                    String.format(Locale.ROOT, "%s: %.1f instead of %.1f %s", what, to, from, unit), apply));
        }
    }

    private static void flag(
            List<PracticeChange> all, String what, boolean from, boolean to, UnaryOperator<Practices> apply) {
        if (from != to) {
            all.add(new PracticeChange((to ? "with " : "without ") + what, apply));
        }
    }
}
