package cadre.core.work;

import org.jspecify.annotations.Nullable;

/**
 * A use case of an inventory, with its dates and the circumstances in which it was made.
 *
 * @param useCase what a portfolio knows of it
 * @param milestones its dates
 * @param circumstances where and how it was made
 * @param stageAsWritten the words of the inventory; empty when it has none, and the stage was concluded from the dates
 */
public record DatedUseCase(UseCase useCase, Milestones milestones, Circumstances circumstances, String stageAsWritten) {

    /**
     * When things happened; null where the inventory does not say, or not readably.
     *
     * @param initiated purpose and high-level requirements were first defined
     * @param began acquisition or development began
     * @param implemented fully implemented and deployed into use
     * @param retired retired, or began to be
     */
    public record Milestones(
            @Nullable RoughDate initiated,
            @Nullable RoughDate began,
            @Nullable RoughDate implemented,
            @Nullable RoughDate retired) {

        /** No date is known. */
        public static final Milestones NONE = new Milestones(null, null, null, null);
    }

    /**
     * Where and how it was made.
     *
     * @param agency short name, such as TVA
     * @param bureau name of the part of the agency
     * @param topic one of the inventory's topics; empty when not said
     * @param custom whether it is more than one of the common commercial products; unknown where the inventory does not ask
     * @param sourcing who developed it
     * @param centralIntake whether its infrastructure came through a central intake
     */
    public record Circumstances(
            String agency, String bureau, String topic, Answer custom, Sourcing sourcing, Answer centralIntake) {}

    /** An answer to a question that not everybody was asked. */
    public enum Answer {
        /** It is so. */
        YES,
        /** It is not so. */
        NO,
        /** Not asked, not answered, or answered otherwise. */
        UNKNOWN
    }

    /** Who developed it. */
    public enum Sourcing {
        /** The agency's own people. */
        IN_HOUSE,
        /** A contractor. */
        CONTRACT,
        /** Both. */
        BOTH,
        /** Not asked or not answered. */
        UNKNOWN
    }
}
