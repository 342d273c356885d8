package cadre.web.entry;

import cadre.web.access.Visit;

/** What a company's first page says first. */
public interface Headlines {

    /** The newest answer of the company of a visit, or what is missing for one. */
    OverviewView of(Visit visit);
}
