package cadre.core.claim;

import cadre.core.company.Practices;
import cadre.core.plan.Mechanism;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A prediction about a mechanism, registered before any run.
 *
 * @param mechanism which
 * @param structure which
 * @param helps whether the mechanism is said to speak for the structure, more than for the others; else against it
 */
public record Claim(Mechanism mechanism, StructureKind structure, boolean helps) {

    private static final StructureKind CENTRAL = StructureKind.CENTRAL;
    private static final StructureKind SQUADS = StructureKind.SQUADS;
    private static final StructureKind HUB = StructureKind.HUB_AND_SPOKES;
    private static final StructureKind VENTURE = StructureKind.VENTURE;
    private static final StructureKind TASK_SQUADS = StructureKind.TASK_SQUADS;
    private static final StructureKind OWN = StructureKind.OWN;

    /** From so many ML people a central team counts as large. */
    static final int LARGE = 10;

    /**
     * The predictions that apply to a company. Those about an experiment budget, a guild, education, office hours, a
     * charter and published priorities are that they help whoever has them; these are not about structures, and the effect
     * of each practice is measured instead.
     *
     * @param practices what the company does; some predictions hold only with or without a practice
     * @param mlPeople how many there are
     * @return in the order of the mechanisms
     */
    public static List<Claim> registered(Practices practices, int mlPeople) {
        List<Claim> claims = new ArrayList<>();
        for (Mechanism mechanism : Mechanism.values()) {
            helped(mechanism, practices).forEach(kind -> claims.add(new Claim(mechanism, kind, true)));
            hurt(mechanism, practices, mlPeople).forEach(kind -> claims.add(new Claim(mechanism, kind, false)));
        }
        return claims;
    }

    private static List<StructureKind> helped(Mechanism mechanism, Practices practices) {
        return switch (mechanism) {
            case POOLING, COMPANY_WIDE_CHOICE -> List.of(CENTRAL, VENTURE, TASK_SQUADS);
            case PEER_LEARNING, RESEARCH_DEPTH, SHARED_PLATFORM, HIRING -> List.of(CENTRAL, HUB);
            case HAND_OFF, SPLIT_ANSWERABILITY -> List.of(SQUADS, VENTURE, TASK_SQUADS);
            case OVERLOAD, DECISION_SPEED, DOMAIN_FAMILIARITY, ADOPTION_GAP -> List.of(SQUADS);
            case ROUTING -> List.of(CENTRAL, VENTURE);
            case OPERATE, TEAM_FAMILIARITY -> List.of(CENTRAL, SQUADS, HUB, VENTURE);
            case SPONSOR -> practices.steering().sponsor() ? List.of(CENTRAL) : List.of();
            case TEAM_SIZE -> List.of(SQUADS, TASK_SQUADS);
            case TRANSITION -> List.of(OWN);
            default -> List.of();
        };
    }

    private static List<StructureKind> hurt(Mechanism mechanism, Practices practices, int mlPeople) {
        boolean guild = practices.time().guildHoursPerWeek() > 0;
        return switch (mechanism) {
            case POOLING, ROUTING, COMPANY_WIDE_CHOICE, RESEARCH_DEPTH, SHARED_PLATFORM, HIRING -> List.of(SQUADS);
            case PEER_LEARNING -> guild ? List.of() : List.of(SQUADS);
            case SILO -> List.of(SQUADS, CENTRAL);
            case HAND_OFF, OVERLOAD, DECISION_SPEED, DOMAIN_FAMILIARITY, SPLIT_ANSWERABILITY -> List.of(CENTRAL);
            case BOUNDARY_FRICTION -> List.of(HUB, VENTURE);
            case STACK_DRIFT -> practices.standards() ? List.of() : List.of(SQUADS, TASK_SQUADS);
            case OPERATE, TEAM_FAMILIARITY -> List.of(TASK_SQUADS);
            case SPONSOR -> practices.steering().sponsor() ? List.of() : List.of(CENTRAL);
            case ADOPTION_GAP -> List.of(VENTURE, CENTRAL);
            case TEAM_SIZE -> mlPeople >= LARGE ? List.of(CENTRAL) : List.of();
            case DISPLACEMENT -> List.of(VENTURE, TASK_SQUADS);
            case TRANSITION -> List.of(CENTRAL, SQUADS, HUB, VENTURE, TASK_SQUADS);
            default -> List.of();
        };
    }
}
