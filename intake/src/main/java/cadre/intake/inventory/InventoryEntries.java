package cadre.intake.inventory;

import cadre.core.evidence.Place;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.intake.writing.Entry;
import cadre.intake.writing.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inventory as entries of a company file: bureaus become domains, use cases keep stage, kind and dates. */
public final class InventoryEntries {

    private InventoryEntries() {}

    /** The entries by list: {@code domains} and {@code use_cases}. */
    public static Map<String, List<Entry>> of(Inventory inventory) {
        Place place = new Place(inventory.file(), 0, 0);
        List<Entry> domains = new ArrayList<>();
        inventory
                .domains()
                .forEach(domain -> domains.add(
                        new Entry("domains", domain.id(), Map.of("name", YamlText.of(domain.name())), "", place)));
        List<Entry> useCases = inventory.cases().stream()
                .map(useCase -> entry(useCase, inventory, place))
                .toList();
        return Map.of("domains", domains, "use_cases", useCases);
    }

    private static Entry entry(DatedUseCase dated, Inventory inventory, Place place) {
        UseCase useCase = dated.useCase();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", YamlText.of(useCase.name()));
        if (useCase.kind() == WorkKind.RESEARCH) {
            values.put("kind", "research");
        }
        values.put("domain", YamlText.of(useCase.domains()));
        Stage stage = useCase.origin().stage();
        values.put("stage", stage.name().toLowerCase(Locale.ROOT));
        Milestones dates = dated.milestones();
        RoughDate began = dates.initiated() == null ? dates.began() : dates.initiated();
        boolean ahead = began != null && began.first().isAfter(inventory.date());
        if (began != null && began.first().getYear() >= 1990 && !(ahead && stage.compareTo(Stage.INTAKE) > 0)) {
            values.put("arrives", began.first().toString());
        }
        return new Entry("use_cases", useCase.id(), values, remark(dates), place);
    }

    /** The dates that the company file has no field for, and those that are not known to the day. */
    private static String remark(Milestones dates) {
        List<String> parts = new ArrayList<>();
        add(parts, "initiated", isDay(dates.initiated()) ? null : dates.initiated());
        add(parts, "begun", dates.began());
        add(parts, "implemented", dates.implemented());
        add(parts, "retired", dates.retired());
        return String.join(", ", parts);
    }

    private static boolean isDay(@Nullable RoughDate date) {
        return date != null && date.first().equals(date.last());
    }

    private static void add(List<String> parts, String word, @Nullable RoughDate date) {
        if (date != null) {
            parts.add(word + " " + date);
        }
    }
}
