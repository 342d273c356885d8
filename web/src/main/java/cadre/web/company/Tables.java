package cadre.web.company;

import cadre.core.evidence.Finding;
import cadre.intake.cells.Sheet;
import cadre.intake.files.CompanyFiles;
import cadre.intake.inventory.Openings;
import cadre.intake.tables.Ask;
import cadre.intake.tables.TableImport;
import cadre.intake.tables.TableKind;
import cadre.intake.writing.CompanyMerge;
import cadre.intake.writing.Reorganisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Tables of people and use cases merged into the text of a company file, as the command line does with files. */
@Component
final class Tables {

    private static final List<String> LISTS = List.of("domains", "people", "teams", "use_cases");

    private final InstantSource clock;

    Tables(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What a table is to be merged into.
     *
     * @param content of the company file; empty for a new one
     * @param imported what earlier tables brought; empty for nothing
     * @param overwrite whether the table wins over what was edited in the file
     */
    record Into(String content, String imported, boolean overwrite) {}

    /**
     * What came of it.
     *
     * @param sheet the table
     * @param read what it was read as
     * @param findings about the table, the merge and the result
     * @param changes one line each
     * @param content of the company file as it would be
     * @param imported what tables brought, this one included
     * @param isValid whether the result is a company file without errors
     */
    record Merged(
            Sheet sheet,
            TableImport read,
            List<Finding> findings,
            List<String> changes,
            String content,
            String imported,
            boolean isValid) {

        boolean possible() {
            return !read.isUnreadable() && isValid && !changes.isEmpty();
        }
    }

    /**
     * Merges a table.
     *
     * @param file its name
     * @param bytes of CSV or XLSX
     * @param kind what its rows are; null to guess
     * @param into the company file
     */
    Merged merge(String file, byte[] bytes, @Nullable TableKind kind, Into into) {
        Sheet sheet = Sheet.of(file, bytes);
        Path folder = null;
        try {
            folder = Files.createTempDirectory("cadre-table");
            return merge(folder.resolve(Revisions.FILE), sheet, kind, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }

    private Merged merge(Path company, Sheet sheet, @Nullable TableKind kind, Into into) throws IOException {
        Path beside = company.resolveSibling("company.imported.csv");
        if (!into.imported().isEmpty()) {
            Files.writeString(beside, into.imported());
        }
        if (!into.content().isEmpty()) {
            Files.writeString(company, into.content());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        CompanyMerge merge = new CompanyMerge(company, Openings.company(Path.of(sheet.file())));
        LocalDate start = merge.top("as_of")
                .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .orElse(today);
        Ask ask = new Ask(kind, Map.of(), Set.of(), null, Map.of(), start);
        TableImport read = TableImport.of(sheet, ask, merge.ids("use_cases"));
        if (read.isUnreadable() || merge.isBroken()) {
            List<Finding> findings = new ArrayList<>(read.findings());
            findings.addAll(merge.findings());
            return new Merged(sheet, read, findings, List.of(), into.content(), into.imported(), false);
        }
        if (isCounted(read, merge, into.content())) {
            Files.writeString(company, Reorganisation.onePerPerson(into.content()));
            merge = new CompanyMerge(company, "");
        }
        put(read, merge, start, new CompanyMerge.Origin(sheet.file(), Map.of(), into.overwrite()));
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(merge.findings());
        merge.write();
        String content = Files.readString(company);
        CompanyFiles.Reading reading = Revisions.read(content.getBytes(StandardCharsets.UTF_8));
        reading.findings().stream().filter(Finding::isError).forEach(findings::add);
        return new Merged(
                sheet, read, findings, merge.changes(), content, Files.readString(beside), reading.found() != null);
    }

    private static void put(TableImport read, CompanyMerge merge, LocalDate start, CompanyMerge.Origin origin) {
        if (read.dated() && merge.top("as_of").isEmpty()) {
            merge.addTop("as_of", start.toString(), "the day on which the simulated time begins");
        }
        for (String list : LISTS) {
            if (read.entries().containsKey(list)) {
                merge.merge(list, read.entries().getOrDefault(list, List.of()), origin);
            }
        }
    }

    /** Whether the table has somebody whose id the file makes by counting, so that everybody needs an entry first. */
    private static boolean isCounted(TableImport read, CompanyMerge merge, String content) {
        if (content.isEmpty() || !read.entries().containsKey("people")) {
            return false;
        }
        CompanyFiles.Reading reading = Revisions.read(content.getBytes(StandardCharsets.UTF_8));
        if (reading.found() == null) {
            return false;
        }
        Set<String> written = merge.ids("people");
        Set<String> counted = reading.get().company().seats().stream()
                .map(seat -> seat.id())
                .filter(id -> !written.contains(id))
                .collect(Collectors.toSet());
        return read.entries().getOrDefault("people", List.of()).stream()
                .anyMatch(entry -> counted.contains(entry.id()));
    }
}
