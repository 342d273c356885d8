package cadre.web.transfer;

import cadre.intake.cells.Sheet;
import cadre.intake.inventory.Inventory;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.board.Dependencies;
import cadre.web.board.GoalStore;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads tables of use cases, says what importing them would do, does it, and undoes it. */
@Component
final class CardImports {

    private static final int AT_ONCE = 200;
    private static final int REMEMBERED = 4;

    private final ImportStore store;
    private final Cards cards;
    private final CardRemoval removal;
    private final GoalStore goals;
    private final Dependencies dependencies;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Map<Long, Upload> read = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Upload> eldest) {
            return size() > REMEMBERED;
        }
    };

    CardImports(
            ImportStore store,
            Cards cards,
            CardRemoval removal,
            GoalStore goals,
            Dependencies dependencies,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.store = store;
        this.cards = cards;
        this.removal = removal;
        this.goals = goals;
        this.dependencies = dependencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads a table; the published inventory is known by its titles. */
    Upload read(Tenant tenant, String file, byte[] content) {
        Sheet sheet = Sheet.of(file, content);
        return Inventory.isPublished(sheet)
                ? InventoryReading.of(sheet)
                : TableOfCards.of(
                        sheet, store.owners(tenant), byExternal(tenant).keySet());
    }

    /** The table of an import that is looked at. */
    Upload upload(Tenant tenant, CardImport stored) {
        synchronized (read) {
            Upload known = read.get(stored.id());
            if (known != null) {
                return known;
            }
        }
        Upload upload = read(tenant, stored.file(), store.content(tenant, stored.id()));
        synchronized (read) {
            read.put(stored.id(), upload);
        }
        return upload;
    }

    /** What importing a table would do now. */
    ImportPlan plan(Tenant tenant, Upload upload) {
        return ImportPlan.of(upload.incoming(), known(tenant));
    }

    private ImportPlan.Known known(Tenant tenant) {
        return new ImportPlan.Known(byExternal(tenant), store.touched(tenant), goals.titles(tenant));
    }

    private Map<String, Card> byExternal(Tenant tenant) {
        Map<String, Card> byExternal = new HashMap<>();
        for (Card card : cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER)) {
            byExternal.putIfAbsent(CardColumns.id(tenant, card), card);
        }
        return byExternal;
    }

    /**
     * Stores everything of an import that was looked at, or nothing.
     *
     * @param progress told how many of how many use cases are done
     * @return whether it was this call that did it
     */
    boolean apply(Visit visit, CardImport stored, BiConsumer<Integer, Integer> progress) {
        Tenant tenant = visit.tenant();
        Upload upload = upload(tenant, stored);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!store.lock(tenant, stored.id(), CardImport.State.PREVIEW)) {
                return false;
            }
            ImportPlan plan = plan(tenant, upload);
            plan.goals().forEach(title -> goals.add(tenant, title, ""));
            ImportPlan.Known known = known(tenant);
            String reason = "Imported from " + stored.file();
            int all = plan.added().size() + plan.changed().size();
            List<ImportStore.Row> rows = new ArrayList<>();
            Map<String, Card> byExternal = new HashMap<>(known.byExternal());
            for (int from = 0; from < plan.added().size(); from += AT_ONCE) {
                List<Incoming> some = plan.added()
                        .subList(from, Math.min(from + AT_ONCE, plan.added().size()));
                Instant now = clock.instant();
                List<Card> added = cards.addAll(
                        tenant,
                        some.stream()
                                .map(one -> one.draft(known.goal(one.goal()), now, stored.file()))
                                .toList(),
                        reason,
                        Author.of(visit));
                for (int i = 0; i < some.size(); i++) {
                    byExternal.put(some.get(i).external(), added.get(i));
                    rows.add(new ImportStore.Row(added.get(i).id(), added.get(i).version(), true));
                }
                progress.accept(rows.size(), all);
            }
            for (ImportPlan.Changed change : plan.changed()) {
                Card changed = change(visit, change, known, reason);
                rows.add(new ImportStore.Row(changed.id(), changed.version(), false));
                progress.accept(rows.size(), all);
            }
            needs(tenant, plan.added(), byExternal);
            CardImport.Counts counts =
                    new CardImport.Counts(plan.added().size(), plan.changed().size(), plan.kept());
            store.done(tenant, stored.id(), counts, rows);
            return true;
        }));
    }

    private Card change(Visit visit, ImportPlan.Changed change, ImportPlan.Known known, String reason) {
        List<Edit> edits = new ArrayList<>(change.edits());
        if (!change.goal().isEmpty()) {
            edits.add(new Edit(Field.GOAL, String.valueOf(known.goal(change.goal()))));
        }
        Card card = change.card();
        return cards.change(visit.tenant(), card.number(), card.version(), edits, reason, Author.of(visit));
    }

    /** What new use cases need; ids that are nowhere, and circles, are left out, as the preview says. */
    private void needs(Tenant tenant, List<Incoming> added, Map<String, Card> byExternal) {
        Map<Long, Set<Long>> needs = new LinkedHashMap<>();
        for (Incoming one : added) {
            for (String id : one.needs()) {
                Card needed = byExternal.get(id);
                if (needed != null) {
                    needs.computeIfAbsent(
                                    Objects.requireNonNull(byExternal.get(one.external()))
                                            .id(),
                                    key -> new LinkedHashSet<>())
                            .add(needed.id());
                }
            }
        }
        if (!needs.isEmpty()) {
            dependencies.addAll(tenant, needs);
        }
    }

    /**
     * Undoes an import as a whole.
     *
     * @return why it cannot be, in a sentence; empty when it was
     */
    String undo(Visit visit, CardImport stored) {
        Tenant tenant = visit.tenant();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!store.lock(tenant, stored.id(), CardImport.State.DONE)) {
                    return "It is undone already.";
                }
                List<ImportStore.Row> rows = store.rows(tenant, stored.id());
                Map<Long, Card> byId = new HashMap<>();
                cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER).forEach(card -> byId.put(card.id(), card));
                List<Card> later = rows.stream()
                        .flatMap(row ->
                                Stream.ofNullable(byId.get(row.card())).filter(card -> card.version() != row.version()))
                        .toList();
                if (!later.isEmpty()) {
                    return "It can no longer be undone: "
                            + (later.size() == 1 ? "one use case was" : later.size() + " use cases were")
                            + " changed after it, such as “"
                            + later.getFirst().idea().title() + "”.";
                }
                int needed = store.needed(tenant, stored.id());
                if (needed > 0) {
                    return "It can no longer be undone: other use cases need some of those that came with it.";
                }
                takeBack(visit, stored, rows, byId);
                return "";
            }));
        } catch (DataIntegrityViolationException e) {
            return "It can no longer be undone: decisions, evidence or people refer to use cases that came with it.";
        }
    }

    private void takeBack(Visit visit, CardImport stored, List<ImportStore.Row> rows, Map<Long, Card> byId) {
        Tenant tenant = visit.tenant();
        List<ImportStore.Row> back = new ArrayList<>();
        List<Card> gone = new ArrayList<>();
        for (ImportStore.Row row : rows) {
            Card card = Objects.requireNonNull(byId.get(row.card()));
            if (row.added()) {
                gone.add(card);
                continue;
            }
            List<Edit> edits = new ArrayList<>();
            store.before(tenant, row).forEach((field, value) -> edits.add(new Edit(field, value)));
            Card changed = cards.change(
                    tenant,
                    card.number(),
                    card.version(),
                    edits,
                    "The import of " + stored.file() + " was undone",
                    Author.of(visit));
            back.add(new ImportStore.Row(card.id(), changed.version(), false));
        }
        removal.remove(tenant, gone);
        store.undone(tenant, stored.id(), back);
    }
}
