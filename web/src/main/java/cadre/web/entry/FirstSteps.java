package cadre.web.entry;

import cadre.web.access.Visit;
import java.util.List;
import java.util.Optional;

/** What a new company does first, in the order of the beans; the first page shows the steps until all are done. */
public interface FirstSteps {

    /** The step as it stands for a visitor; nothing when it is not theirs to do. */
    Optional<Step> of(Visit visit);

    /**
     * A step.
     *
     * @param title what is to be done
     * @param meaning what for, or what there is once it is done; a sentence
     * @param done whether it is
     * @param links where it is done
     */
    record Step(String title, String meaning, boolean done, List<OverviewView.Link> links) {

        /** Copies the list. */
        public Step {
            links = List.copyOf(links);
        }
    }
}
