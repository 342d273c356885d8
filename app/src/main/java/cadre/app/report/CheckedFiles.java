package cadre.app.report;

import cadre.app.document.EvenPrinter;
import cadre.core.company.Seat;
import cadre.core.evidence.Assumption;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Input;
import cadre.core.plan.Calibrated;
import cadre.core.plan.Case;
import cadre.intake.files.CompanyFiles;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What checking company files brought, as JSON for other programs. */
public final class CheckedFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().defaultPrettyPrinter(new EvenPrinter()).build();

    private CheckedFiles() {}

    /**
     * One object with {@code files}, each with its name, whether it can be used, counts, findings in the order of the
     * file, and, where it can be used, what it contains, what was assumed and which files were read.
     *
     * @param readings by the name of the file, in order
     * @return text that ends with a line feed
     */
    public static String json(Map<String, CompanyFiles.Reading> readings) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode files = root.putArray("files");
        readings.forEach((name, reading) -> file(files.addObject().put("file", name), reading));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void file(ObjectNode file, CompanyFiles.Reading reading) {
        Case found = reading.found();
        file.put("usable", found != null);
        for (Severity severity : Severity.values()) {
            long count = reading.findings().stream()
                    .filter(f -> f.severity() == severity)
                    .count();
            file.put(word(severity) + "s", count);
        }
        ArrayNode findings = file.putArray("findings");
        reading.findings().forEach(f -> finding(findings.addObject(), f));
        if (found != null) {
            contents(file.putObject("contents"), found);
            ArrayNode assumptions = file.putArray("assumptions");
            for (Assumption a : found.assumptions()) {
                assumptions
                        .addObject()
                        .put("field", a.field())
                        .put("value", a.value())
                        .put("count", a.count());
            }
            ArrayNode inputs = file.putArray("inputs");
            for (Input input : found.inputs()) {
                inputs.addObject().put("file", input.file()).put("sha256", input.sha256());
            }
        }
    }

    private static void finding(ObjectNode to, Finding f) {
        to.put("severity", word(f.severity())).put("code", f.code());
        to.put("file", f.place().file())
                .put("line", f.place().line())
                .put("column", f.place().column());
        to.put("message", f.message()).put("expected", f.expected()).put("maybe", f.maybe());
    }

    private static void contents(ObjectNode to, Case c) {
        to.put("people", c.company().seats().size());
        to.put("ml_people", c.company().seats().stream().filter(Seat::isMl).count());
        to.put("teams", c.company().teams().size());
        to.put("domains", c.company().domains().size());
        to.put("use_cases", c.portfolio().useCases().size());
        to.put("requests_per_year", c.portfolio().demand().arrivalsPerYear());
        to.put("horizon_months", c.settings().horizonMonths());
        Calibrated calibrated = c.calibrated();
        if (calibrated != null) {
            ObjectNode sample = to.putObject("learnt");
            sample.put("file", calibrated.file()).put("sha256", calibrated.sha256());
            sample.put("from", calibrated.from()).put("rows", calibrated.rows());
            ArrayNode parameters = sample.putArray("parameters");
            calibrated.parameters().forEach(p -> parameters.add(p.id()));
        }
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
