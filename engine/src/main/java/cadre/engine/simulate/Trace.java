package cadre.engine.simulate;

/** Receives what happens in one replication, in order. */
public interface Trace {

    /** What can happen. */
    enum What {
        /** A request is known. */
        REQUESTED,
        /** It has reached those who decide about it. */
        ROUTED,
        /** It was admitted. */
        ADMITTED,
        /** It was declined. */
        DECLINED,
        /** Nobody in the company can do a part of it. */
        UNSERVABLE,
        /** It is handed to another team. */
        HANDED_OFF,
        /** It waits in a team's queue. */
        QUEUED,
        /** Somebody starts on a task of framing. */
        FRAMING,
        /** Somebody starts on a data task. */
        DATA,
        /** Somebody starts on experiments. */
        EXPERIMENTS,
        /** Somebody starts on integration. */
        INTEGRATION,
        /** Somebody starts on deployment. */
        DEPLOYMENT,
        /** Somebody starts on adoption. */
        ADOPTION,
        /** A task is done. */
        DONE,
        /** More labels are waited for. */
        LABELLING,
        /** Another round of trials waits for approval. */
        APPROVAL,
        /** The model is good enough as its makers see it. */
        READY,
        /** Research is put aside for an implementation. */
        PUT_ASIDE,
        /** The wrong thing was built. */
        WRONG_TARGET,
        /** What was built is not good enough. */
        BELOW_NEED,
        /** The domain did not take it up. */
        REFUSED,
        /** It is in production. */
        IN_PRODUCTION,
        /** It was given up. */
        STOPPED,
        /** Its life in production has ended. */
        RETIRED,
        /** A person leaves. */
        LEFT,
        /** A person joins. */
        JOINED
    }

    /**
     * Something happened.
     *
     * @param microdays when
     * @param useCase index of the use case, or −1
     * @param what what
     * @param group index of the team, the number of groups for the pool of everyone, or −1
     * @param person index of the seat, or −1
     */
    void happened(long microdays, int useCase, What what, int group, int person);
}
