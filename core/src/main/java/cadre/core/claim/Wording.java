package cadre.core.claim;

import cadre.core.plan.Mechanism;

/** What a mechanism means for a structure in a sentence, when it was found to speak for or against it. */
public final class Wording {

    private Wording() {}

    /**
     * A sentence.
     *
     * @param mechanism which
     * @param speaksFor whether it was found to speak for the structure, compared with the others; else against it
     * @return with a full stop
     */
    public static String of(Mechanism mechanism, boolean speaksFor) {
        return speaksFor ? pro(mechanism) : con(mechanism);
    }

    private static String pro(Mechanism mechanism) {
        return switch (mechanism) {
            case POOLING -> "Work finds a free and able person more easily than under the other structures.";
            case PEER_LEARNING -> "ML people learn more from those they sit with.";
            case SILO -> "What somebody finds out reaches more of those who can use it.";
            case HAND_OFF -> "Work changes hands less often, so it waits less for coordination and planning days.";
            case BOUNDARY_FRICTION -> "It is clear who owns what, so work does not bounce between two teams.";
            case OVERLOAD -> "Answering requests takes less time from the people who build.";
            case ROUTING -> "A new idea finds those who decide about it sooner.";
            case COMPANY_WIDE_CHOICE -> "The best requests of the whole company come first, whoever asked.";
            case DECISION_SPEED -> "Requests are decided sooner, so work that is worth it starts sooner.";
            case DOMAIN_FAMILIARITY ->
                "People know the business they build for, so they work faster and miss the mark less often.";
            case SPLIT_ANSWERABILITY ->
                "Those who build the model answer for the product as well, so what users get improves with it.";
            case RESEARCH_DEPTH -> "Research has room and minds around it, and is put aside less often.";
            case SHARED_PLATFORM -> "A common platform grows, and later use cases stand on it.";
            case STACK_DRIFT -> "Fewer stacks are kept, so less is paid for twice.";
            case OPERATE -> "What runs is kept running by people who know it.";
            case HIRING -> "Vacancies fill sooner and fewer people leave.";
            case EXPERIMENT_BUDGET -> "Experiments lose less to waiting for approval than under the other structures.";
            case SPONSOR -> "Work for ML is passed over less often in the plannings of others.";
            case GUILD -> "The guild brings more here than under the other structures.";
            case EDUCATION -> "Education brings more here than under the other structures.";
            case OFFICE_HOURS -> "Office hours bring more here than under the other structures.";
            case CHARTER -> "The research charter brings more here than under the other structures.";
            case TRANSPARENT_PRIORITISATION -> "Published priorities bring more here than under the other structures.";
            case TEAM_FAMILIARITY -> "People have worked together for longer, and are faster for it.";
            case ADOPTION_GAP -> "Those who will use it took part in building it, so it is taken up.";
            case TEAM_SIZE -> "Teams are small and spend little time on keeping in step.";
            case DISPLACEMENT -> "Fewer people are taken from other work or held without any.";
            case TRANSITION -> "Getting there costs less than for the other structures.";
        };
    }

    private static String con(Mechanism mechanism) {
        return switch (mechanism) {
            case POOLING -> "Work waits for the people of its own team while others are free.";
            case PEER_LEARNING -> "ML people have fewer colleagues of their field to learn from.";
            case SILO -> "What somebody finds out does not reach all who could use it.";
            case HAND_OFF -> "Work changes hands between teams; each time it waits, and sometimes a part is lost.";
            case BOUNDARY_FRICTION -> "Two teams could own the same work, and it bounces between them.";
            case OVERLOAD -> "Many waiting requests take time from the people who have to answer them.";
            case ROUTING -> "New ideas wander before they reach those who decide about them.";
            case COMPANY_WIDE_CHOICE ->
                "Each team chooses among its own requests, which need not be the company's best.";
            case DECISION_SPEED -> "Requests wait longer for the next decision.";
            case DOMAIN_FAMILIARITY ->
                "People know less of the business they build for, so they work slower and miss the mark more often.";
            case SPLIT_ANSWERABILITY ->
                "Those who build the model do not answer for the product, and a better model is not always a better product.";
            case RESEARCH_DEPTH -> "Research is put aside for urgent work, or has too few minds around it.";
            case SHARED_PLATFORM -> "Less goes into a common platform, so later use cases gain less from it.";
            case STACK_DRIFT -> "Teams keep stacks of their own, so more is paid for twice.";
            case OPERATE -> "What runs has to be kept running by people who did not build it.";
            case HIRING -> "Vacancies stay open longer, or more people leave.";
            case EXPERIMENT_BUDGET -> "Experiments lose more to waiting for approval than under the other structures.";
            case SPONSOR -> "Work for ML is passed over in the plannings of others.";
            case GUILD -> "The guild brings less here than under the other structures, for the same hours.";
            case EDUCATION -> "Education brings less here than under the other structures, for the same hours.";
            case OFFICE_HOURS -> "Office hours bring less here than under the other structures.";
            case CHARTER -> "The research charter brings less here than under the other structures.";
            case TRANSPARENT_PRIORITISATION -> "Published priorities bring less here than under the other structures.";
            case TEAM_FAMILIARITY -> "Teams are young or keep changing, so people first learn to work together.";
            case ADOPTION_GAP ->
                "Those who will use it did not take part in building it, and some of it is not taken up.";
            case TEAM_SIZE -> "A large team spends much of its time on keeping in step.";
            case DISPLACEMENT -> "People are taken from other work, which stays undone, or are held without any.";
            case TRANSITION ->
                "Getting there costs more than for the other structures: ramp-up, departures, hand-overs.";
        };
    }
}
