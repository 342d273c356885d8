package cadre.web.entry;

import cadre.web.access.Visit;
import java.util.Optional;

/** What a company's first page says first; of several, the first that has something to say to the visitor. */
public interface Headlines {

    /** The newest answer of the company of a visit, or what is missing for one; nothing when it is not for this visitor. */
    Optional<OverviewView> of(Visit visit);
}
