package cadre.web.transfer;

import cadre.core.evidence.Finding;
import cadre.intake.cells.Sheet;
import cadre.intake.tables.TableImport;
import java.util.List;

/**
 * A table as it was read, before anything of it is stored.
 *
 * @param sheet its cells
 * @param titleLine line of the titles
 * @param columns what each was read as
 * @param what it is, such as "The AI use-case inventory, taken on 16 Dec 2024"
 * @param rows below the titles
 * @param refused of them, each with a finding
 * @param incoming the others
 * @param findings in the order of the table; errors when nothing could be read
 */
record Upload(
        Sheet sheet,
        int titleLine,
        List<TableImport.Column> columns,
        String what,
        int rows,
        int refused,
        List<Incoming> incoming,
        List<Finding> findings) {

    Upload {
        columns = List.copyOf(columns);
        incoming = List.copyOf(incoming);
        findings = List.copyOf(findings);
    }

    /** Whether nothing can be imported. */
    boolean isUnreadable() {
        return findings.stream().anyMatch(Finding::isError) || incoming.isEmpty();
    }
}
