package cadre.web.archive;

import java.util.List;

/**
 * What is in the archive of a company.
 *
 * @param rows in all tables, such as "1,234 rows"
 * @param parts its tables
 * @param left what it does not have, and why
 */
public record ArchiveView(String rows, List<Part> parts, List<Left> left) {

    public ArchiveView {
        parts = List.copyOf(parts);
        left = List.copyOf(left);
    }

    /**
     * A table.
     *
     * @param table its name
     * @param rows how many
     */
    public record Part(String table, long rows) {}

    /**
     * What is left out.
     *
     * @param table its name
     * @param reason completes "left out: …"
     */
    public record Left(String table, String reason) {}
}
