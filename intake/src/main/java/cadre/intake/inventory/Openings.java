package cadre.intake.inventory;

import cadre.intake.writing.YamlText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a company file that an import makes begins with, and the comments above its lists. */
public final class Openings {

    private static final String RULE = "# Edit freely: a later import changes only values that nobody has edited.\n";

    private Openings() {}

    /** Of people or use cases from a table. */
    public static String company(Path table) {
        return "# A company, begun with `cadre import " + YamlText.comment(String.valueOf(table.getFileName())) + "`.\n"
                + RULE
                + "# `cadre check` says what is missing, `cadre explain people` what can be said and what is assumed.\n"
                + "cadre: 1\n"
                + "company: {name: Unnamed company, kind: larger-startup, currency: EUR}\n";
    }

    /** Of an agency, or all of them, from an inventory. */
    public static String inventory(Inventory inventory, String agency, Path table) {
        Inventory.Tally tally = inventory.tally();
        return "# " + YamlText.comment(agency)
                + " as the public inventory of AI use cases of US federal agencies shows it on " + inventory.date()
                + ",\n# made by `cadre import inventory " + YamlText.comment(String.valueOf(table.getFileName()))
                + "`: "
                + String.format(
                                Locale.ROOT,
                                "%,d of %,d rows read, %,d refused, %,d of other agencies.%n",
                                tally.read(),
                                tally.rows(),
                                tally.refused(),
                                tally.elsewhere())
                        .replace(System.lineSeparator(), "\n")
                + "# The inventory names no people: add people and teams. " + RULE.substring(2)
                + "cadre: 1\n"
                + "as_of: " + inventory.date() + "\n"
                + "company: {name: " + YamlText.of(agency) + ", kind: enterprise, currency: USD}\n";
    }

    /** Comments above the lists of an inventory, by list. */
    public static Map<String, String> headings(Inventory inventory) {
        return Map.of(
                "domains",
                "bureaus",
                "use_cases",
                "stage and dates as of " + inventory.date()
                        + "; it arrives on the day on which it was initiated, or begun");
    }
}
