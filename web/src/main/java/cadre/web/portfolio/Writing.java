package cadre.web.portfolio;

import cadre.core.company.Domain;
import cadre.core.evidence.Place;
import cadre.core.plan.Case;
import cadre.core.work.Range;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.intake.writing.CompanyMerge;
import cadre.intake.writing.Entry;
import cadre.intake.writing.YamlText;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the board into the company file. Those that are open are added; of those that the file has, what differs is changed, and
 * everything else that people wrote there stays.
 */
@Component
final class Writing {

    private static final String LIST = "use_cases";

    private final Revisions revisions;
    private final JdbcClient database;

    Writing(Revisions revisions, JdbcClient database) {
        this.revisions = revisions;
        this.database = database;
    }

    /**
     * The company file as it would be.
     *
     * @param text the whole of it
     * @param changes what is different, a line each
     * @param unknown domains on the board that the file does not have, so that use cases go without
     */
    record Proposal(String text, List<String> changes, Set<String> unknown) {

        Proposal {
            changes = List.copyOf(changes);
            unknown = Set.copyOf(unknown);
        }
    }

    /**
     * What writing the board into a revision would change.
     *
     * @param all use cases of the company
     */
    Proposal proposal(Tenant tenant, Revision revision, List<Card> all) {
        Case subject = revisions.subject(revision);
        Map<String, UseCase> known = subject.portfolio().useCases().stream()
                .collect(Collectors.toMap(useCase -> FileIds.plain(useCase.id()), Function.identity(), (a, b) -> a));
        Map<Long, String> ids = FileIds.of(all);
        Map<Long, Set<Long>> needs = needs(tenant);
        Set<String> unknown = new TreeSet<>();
        Set<Long> written = all.stream()
                .filter(card -> card.standing().stage().isOpen() || known.containsKey(ids.get(card.id())))
                .map(Card::id)
                .collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        for (Card card : all) {
            if (written.contains(card.id())) {
                String id = ids.getOrDefault(card.id(), "");
                UseCase before = known.get(id);
                Map<String, String> values =
                        values(card, before, subject.company().domains(), unknown);
                Set<String> needed = new TreeSet<>();
                needs.getOrDefault(card.id(), Set.of()).stream()
                        .filter(written::contains)
                        .forEach(need -> needed.add(fileId(known, ids.getOrDefault(need, ""))));
                if (!needed.equals(
                        before == null
                                ? Set.of()
                                : new TreeSet<>(before.origin().dependsOn()))) {
                    values.put("depends_on", YamlText.list(needed));
                }
                entries.add(new Entry(LIST, fileId(known, id), values, "", new Place("the board", card.number(), 0)));
            }
        }
        return merged(revisions.content(revision), entries, unknown);
    }

    /** As the file spells it. */
    private static String fileId(Map<String, UseCase> known, String id) {
        UseCase useCase = known.get(id);
        return useCase == null ? id : useCase.id();
    }

    private Map<Long, Set<Long>> needs(Tenant tenant) {
        Map<Long, Set<Long>> needs = new LinkedHashMap<>();
        database.sql("select use_case_id, needs_id from use_case_dependency where tenant_id = ?")
                .param(tenant.id())
                .query(row -> {
                    needs.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getLong(2));
                });
        return needs;
    }

    /** The fields that differ from what the file says; of a new one those that say something. */
    private static Map<String, String> values(
            Card card, @Nullable UseCase before, List<Domain> domains, Set<String> unknown) {
        Map<String, String> values = new LinkedHashMap<>();
        if (before == null || !before.name().equals(card.idea().title())) {
            values.put("name", YamlText.of(card.idea().title()));
        }
        WorkKind kind = card.work().kind();
        if (kind != (before == null ? WorkKind.IMPLEMENTATION : before.kind())) {
            values.put("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        String written = card.idea().domain();
        Optional<Domain> domain = domains.stream()
                .filter(one -> one.id().equals(written) || one.name().equalsIgnoreCase(written))
                .findFirst();
        if (domain.isEmpty() && !written.isEmpty()) {
            unknown.add(written);
        }
        domain.filter(one -> before == null || !before.domains().contains(one.id()))
                .ifPresent(one -> values.put("domain", YamlText.of(one.id())));
        Range range = range(card.idea().worth());
        if (range != null && (before == null || !range.equals(before.need().valuePerMonth()))) {
            values.put(
                    "value_per_month",
                    "{low: " + YamlText.of(range.low()) + ", likely: " + YamlText.of(range.likely()) + ", high: "
                            + YamlText.of(range.high()) + "}");
        }
        BoardStage stage = card.standing().stage();
        Stage stood = before == null ? Stage.INTAKE : before.origin().stage();
        if (BoardStage.of(stood.name().toLowerCase(Locale.ROOT)) != stage) {
            values.put("stage", stage.word());
        }
        return values;
    }

    /** What is known in part is taken for certain in the rest: a value without a range has none. */
    private static @Nullable Range range(Card.Worth worth) {
        Double likely = worth.likely() != null ? worth.likely() : worth.low() != null ? worth.low() : worth.high();
        if (likely == null || likely < 0) {
            return null;
        }
        double low = worth.low() == null ? likely : Math.max(0, worth.low());
        return new Range(low, likely, worth.high() == null ? likely : worth.high());
    }

    private static Proposal merged(String text, List<Entry> entries, Set<String> unknown) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("cadre");
            Path file = folder.resolve(Revisions.FILE);
            Files.writeString(file, text);
            CompanyMerge merge = new CompanyMerge(file, "");
            merge.merge(LIST, entries, new CompanyMerge.Origin("board", Map.of(LIST, "from the board"), true));
            return new Proposal(merge.changedFiles().getOrDefault(file, text), merge.changes(), unknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }
}
