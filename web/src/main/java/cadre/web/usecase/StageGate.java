package cadre.web.usecase;

import cadre.web.account.Tenant;
import java.util.List;

/** What has to be there before a use case goes on to a stage; every bean of this type is asked. */
public interface StageGate {

    /**
     * What is missing.
     *
     * @param card as it stands
     * @param to a later stage
     * @return a phrase each, such as "a link to the dataset"; empty when it may go on without a reason
     */
    List<String> missing(Tenant tenant, Card card, BoardStage to);
}
