package cadre.intake.inventory;

import cadre.core.evidence.Input;
import cadre.core.work.ReferenceClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The reference class that ships with Cadre, and new ones fitted to an inventory; both as JSON. */
public final class ReferenceClasses {

    private static final String BUILT_IN = "reference-class.json";

    private static final String SOURCE_2024 =
            "US Office of Management and Budget, 2024 Federal Agency AI Use Case Inventory, consolidated,"
                    + " published December 2024; work of the US government, public domain";

    private static final String SOURCE_2023 =
            "US federal agencies, AI use case inventories of 2023, consolidated; work of the US government, public domain";

    private static final List<String> RULES = List.of(
            "Custom-developed: the agency answered \"none of the above\" when asked whether the use case is one of nineteen listed"
                    + " common commercial uses of AI.",
            "Whether code was custom-written is not a criterion: that was asked only of use cases at or past implementation, so it"
                    + " would select by outcome.",
            "Time runs from the date initiated (purpose and high-level requirements first defined) to the date implemented (fully"
                    + " implemented and deployed into use), in months of 365.25/12 days.",
            "Retirement before production, where dated, competes with production; every use case that had neither by the day of the"
                    + " inventory is censored on that day, and so are later dates.",
            "Ends on the day of initiation or before it are left out and counted, since they say when a form was filled in.",
            "Dates known to the year or quarter only are left out of the curve and counted.",
            "Laws are fitted by maximum likelihood to intervals: both ends are known to the month, so a duration of d calendar months"
                    + " lies between d − 1 and d + 1.",
            "Bands cover 95 % at each month by itself, on the complementary log-log scale.");

    private static final List<String> LIMITS = List.of(
            "It is a snapshot: use cases that were cancelled quietly before an inventory was taken are missing, so that old cohorts"
                    + " look better than they were.",
            "Dates of retired use cases were not required, so retirement before production is known as a share within a wide interval,"
                    + " not as a curve.",
            "Who developed it and whether there was a central intake was asked only from acquisition or development on: compare such"
                    + " groups with each other, not with the whole, and do not read the differences as effects.",
            "Agencies chose what to call a use case and when it began; a third of the rows have no readable date of initiation.",
            "They are US federal agencies; nothing says that a company takes as long.");

    private ReferenceClasses() {}

    /** The one that ships with Cadre. */
    public static ReferenceClass builtIn() {
        try (InputStream stream = ReferenceClasses.class.getResourceAsStream(BUILT_IN)) {
            if (stream == null) {
                throw new IllegalStateException("the reference class is missing from this installation");
            }
            return JsonMapper.shared().readValue(stream, ReferenceClass.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fits a reference class.
     *
     * @param inventory all agencies or one, with dates
     * @param path the file it was read from, for its hash
     */
    public static ReferenceClass fit(Inventory inventory, Path path) {
        String source = inventory.date().equals(Edition.OF_2024.date()) ? SOURCE_2024 : SOURCE_2023;
        return new ReferenceFit(inventory.cases(), inventory.date())
                .fit(new ReferenceClass.Provenance(source, sha256(path), inventory.date(), RULES, LIMITS));
    }

    /** The text that {@link #builtIn} reads, as lines that a person can compare. */
    public static String toJson(ReferenceClass reference) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(reference)
                + "\n";
    }

    private static String sha256(Path path) {
        try {
            return Input.of(path.toString(), Files.readAllBytes(path)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
