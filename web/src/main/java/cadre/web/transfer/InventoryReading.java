package cadre.web.transfer;

import cadre.core.company.Domain;
import cadre.core.evidence.Finding;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.intake.cells.Sheet;
import cadre.intake.inventory.Inventory;
import cadre.intake.tables.TableImport;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Facts;
import cadre.web.usecase.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the published inventory of AI use cases: bureaus become domains, the purpose is the problem. */
final class InventoryReading {

    private final Inventory inventory;
    private final List<Finding> findings;
    private final Map<String, String> bureaus = new HashMap<>();

    private InventoryReading(Inventory inventory) {
        this.inventory = inventory;
        this.findings = new ArrayList<>(inventory.findings());
        for (Domain domain : inventory.domains()) {
            bureaus.put(domain.id(), domain.name());
        }
    }

    static Upload of(Sheet sheet) {
        return new InventoryReading(Inventory.of(sheet)).upload(sheet);
    }

    private Upload upload(Sheet sheet) {
        List<Incoming> incoming = new ArrayList<>();
        for (int i = 0; i < inventory.cases().size(); i++) {
            incoming.add(incoming(inventory.cases().get(i), inventory.rows().get(i)));
        }
        List<TableImport.Column> columns = new ArrayList<>();
        for (int i = 0; i < inventory.titles().size(); i++) {
            String use = inventory.columns().getOrDefault(i, "");
            columns.add(new TableImport.Column(inventory.titles().get(i), use, use.isEmpty() ? "not used" : ""));
        }
        Inventory.Tally tally = inventory.tally();
        String what = "The inventory of AI use cases of US federal agencies, taken on " + Facts.day(inventory.date());
        return new Upload(
                sheet,
                sheet.header().isEmpty() ? 0 : sheet.header().getFirst().place().line(),
                columns,
                what,
                tally.rows(),
                tally.refused(),
                incoming,
                findings);
    }

    private Incoming incoming(DatedUseCase dated, Inventory.Row row) {
        UseCase useCase = dated.useCase();
        Milestones dates = dated.milestones();
        Stage stage = useCase.origin().stage();
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.TITLE, Cut.of(useCase.name(), Field.TITLE, row.place(), findings));
        values.put(Field.PROBLEM, Cut.of(row.purpose(), Field.PROBLEM, row.place(), findings));
        String bureau = useCase.domains().isEmpty()
                ? ""
                : bureaus.getOrDefault(useCase.domains().getFirst(), "");
        values.put(Field.DOMAIN, Cut.of(bureau, Field.DOMAIN, row.place(), findings));
        String agency = dated.circumstances().agency();
        String name = inventory.agencies().getOrDefault(agency, "");
        values.put(
                Field.REQUESTER_NAME,
                Cut.of(name.isEmpty() ? agency : name, Field.REQUESTER_NAME, row.place(), findings));
        values.put(Field.KIND, useCase.kind().name().toLowerCase(Locale.ROOT));
        values.put(
                Field.STAGE,
                BoardStage.of(stage.name().toLowerCase(Locale.ROOT)).word());
        Instant asked = moment(dates.initiated(), dates.began(), dates.implemented());
        Instant since = switch (stage) {
            case PRODUCTION -> moment(dates.implemented(), dates.began(), dates.initiated());
            case RETIRED -> moment(dates.retired(), dates.implemented(), dates.initiated());
            case EXPERIMENTS, DEPLOYMENT -> moment(dates.began(), dates.initiated());
            default -> moment(dates.initiated(), dates.began());
        };
        Instant taken = moment(inventory.date());
        return new Incoming(
                useCase.id(),
                row.place(),
                values,
                "",
                asked == null ? taken : asked,
                since == null ? taken : since,
                Channel.IMPORT,
                List.of());
    }

    /** The first day that there is and that was not ahead when the inventory was taken. */
    private @Nullable Instant moment(@Nullable RoughDate... dates) {
        return Stream.of(dates)
                .filter(Objects::nonNull)
                .map(RoughDate::first)
                .filter(day -> !day.isAfter(inventory.date()))
                .findFirst()
                .map(InventoryReading::moment)
                .orElse(null);
    }

    private static Instant moment(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
