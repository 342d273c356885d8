package cadre.web.api;

import cadre.web.access.Visit;

/** Addresses for programs. */
public final class Addresses {

    /** With what the addresses of a company begin. */
    public static final String COMPANY = "/api/v1/companies/{tenant}";

    /** How everything but files is sent. */
    public static final String JSON = "application/json";

    /** How changes to some fields are sent. */
    public static final String PATCH = "application/merge-patch+json";

    /** How tables are sent. */
    public static final String CSV = "text/csv";

    /** How workbooks are sent. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Addresses() {}

    /** An address in the company of a visit. */
    public static String of(Visit visit, String path) {
        return "/api/v1/companies/" + visit.tenant().slug() + "/" + path;
    }
}
