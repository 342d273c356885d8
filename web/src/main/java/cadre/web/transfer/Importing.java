package cadre.web.transfer;

import cadre.core.evidence.Finding;
import cadre.web.access.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Importing tables of use cases: looking at one, storing it, undoing it: the rules, whoever asks. */
@Component
public final class Importing {

    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final CardImports imports;

    Importing(ImportStore store, CardImports imports) {
        this.store = store;
        this.imports = imports;
    }

    /**
     * What a table was read as, and what importing it would do now.
     *
     * @param what it is
     * @param rows below the titles
     * @param refused of them, each with a finding
     * @param counts of what would be added, changed and kept
     * @param same use cases that are there already and do not differ
     * @param goals titles of goals that are not there yet
     * @param findings in the order of the table
     * @param readable whether anything of it can be imported
     */
    public record Look(
            String what,
            int rows,
            int refused,
            CardImport.Counts counts,
            int same,
            List<String> goals,
            List<Finding> findings,
            boolean readable) {

        /** Copies the lists. */
        public Look {
            goals = List.copyOf(goals);
            findings = List.copyOf(findings);
        }

        static Look of(Upload upload, ImportPlan plan) {
            return new Look(
                    upload.what(),
                    upload.rows(),
                    upload.refused(),
                    new CardImport.Counts(plan.added().size(), plan.changed().size(), plan.kept()),
                    plan.same(),
                    List.copyOf(plan.goals()),
                    upload.findings(),
                    !upload.isUnreadable());
        }
    }

    /** Looks at a table without keeping anything of it. */
    public Look look(Visit visit, String file, byte[] content) {
        return look(visit, imports.read(visit.tenant(), name(file), content));
    }

    /** Looks at a table that was kept. */
    public Look look(Visit visit, CardImport stored) {
        return look(visit, imports.upload(visit.tenant(), stored));
    }

    private Look look(Visit visit, Upload upload) {
        return Look.of(upload, imports.plan(visit.tenant(), upload));
    }

    /**
     * Keeps a table to be looked at; what the same person looked at before and did not import is forgotten.
     *
     * @return id of the import
     */
    public long keep(Visit visit, String file, byte[] content) {
        return store.add(visit, name(file), content);
    }

    /** The import of an id, if it is this company's. */
    public Optional<CardImport> find(Visit visit, long id) {
        return store.find(visit.tenant(), id);
    }

    /**
     * Stores everything of an import that was looked at, or nothing.
     *
     * @return whether it was this call that did it
     */
    public boolean confirm(Visit visit, CardImport stored) {
        return imports.apply(visit, stored, (done, all) -> {});
    }

    /**
     * Undoes an import as a whole.
     *
     * @return why it cannot be, in a sentence; empty when it was
     */
    public String undo(Visit visit, CardImport stored) {
        return imports.undo(visit, stored);
    }

    private static String name(String given) {
        String plain = given.replaceAll("\\p{Cc}", "");
        return plain.isBlank() ? "table" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
