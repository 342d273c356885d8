package cadre.cli.command;

import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Finding;
import cadre.intake.files.CompanyFiles;
import cadre.intake.files.CompanyTemplate;
import cadre.intake.files.Crew;
import cadre.intake.files.FieldValue;
import cadre.intake.writing.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a commented company file from a few questions, or from options alone. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "What no option says is asked; where nobody is there to answer, or with --yes, its default is taken. The file"
                    + " has every other field as a comment with its meaning and default."
        })
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to write (${DEFAULT-VALUE}).")
    private Path file = Path.of("company.yaml");

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of the company.")
    private @Nullable String name;

    @Option(names = "--kind", paramLabel = "KIND", description = "small-startup, larger-startup or enterprise.")
    private @Nullable String kind;

    @Option(names = "--currency", paramLabel = "CODE", description = "ISO 4217 code of all amounts.")
    private @Nullable String currency;

    @Option(names = "--domains", paramLabel = "ID,…", description = "Product or business areas.")
    private @Nullable String domains;

    @Option(names = "--ml", paramLabel = "N", description = "ML engineers and data scientists.")
    private @Nullable String ml;

    @Option(names = "--data", paramLabel = "N", description = "Data engineers.")
    private @Nullable String data;

    @Option(names = "--ops", paramLabel = "N", description = "ML operations engineers.")
    private @Nullable String ops;

    @Option(names = "--research", paramLabel = "N", description = "Research scientists.")
    private @Nullable String research;

    @Option(names = "--software", paramLabel = "N", description = "Software engineers whom ML use cases need.")
    private @Nullable String software;

    @Option(names = "--design", paramLabel = "N", description = "Designers whom ML use cases need.")
    private @Nullable String design;

    @Option(names = "--product", paramLabel = "N", description = "Product managers of the domains.")
    private @Nullable String product;

    @Option(names = "--experts", paramLabel = "N", description = "People of the domains who would use the results.")
    private @Nullable String experts;

    @Option(
            names = "--people",
            paramLabel = "GROUP",
            description = "Further people, such as '4 × data-scientist, senior share 50 %%'; may be repeated.")
    private List<String> groups = List.of();

    @Option(
            names = "--today",
            paramLabel = "HOW",
            description = "How they are organised now: central (one ML team), squads (ML people in each domain's team)"
                    + " or unsaid.")
    private @Nullable String today;

    @Option(names = "--per-year", paramLabel = "N", description = "Requests for ML a year.")
    private @Nullable String perYear;

    @Option(names = "--research-share", paramLabel = "SHARE", description = "Part of them that is research.")
    private @Nullable String researchShare;

    @Option(
            names = "--value",
            paramLabel = "LOW,LIKELY,HIGH",
            description = "Worth of a use case a month once in production; one number or three.")
    private @Nullable String value;

    @Option(names = "--horizon", paramLabel = "MONTHS", description = "How far the simulation looks ahead.")
    private @Nullable String horizon;

    @Option(
            names = {"-y", "--yes"},
            description = "Ask nothing.")
    private boolean yes;

    @Option(names = "--force", description = "Replace the file where there is one.")
    private boolean force;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.ofInput(
                    "'" + file + "' is there already; nothing was written",
                    "the name of a new file, or --force",
                    "cadre check " + file);
        }
        CompanyTemplate.Answers answers = answers();
        if (terminal.interruption().requested()) {
            return Exit.INTERRUPTED;
        }
        try {
            WholeFile.write(file, CompanyTemplate.text(answers));
        } catch (IOException e) {
            throw Refusal.ofInput(
                    "'" + file + "' cannot be written: " + e.getMessage(),
                    "a file in a folder that can be written to",
                    "");
        }
        List<Finding> findings = CompanyFiles.read(file).findings();
        terminal.sayFindings(findings);
        terminal.print("Written to " + file + ". Next: cadre decide " + file);
        return findings.stream().anyMatch(Finding::isError) ? Exit.NEGATIVE : Exit.OK;
    }

    private CompanyTemplate.Answers answers() {
        Questions ask = new Questions(terminal, !yes);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("cadre", "1");
        values.put(
                "company.name",
                CompanyTemplate.quoted(
                        ask.value(name, "--name", "Name of the company", "company.name", "Unnamed company")));
        values.put(
                "company.kind",
                ask.value(
                        kind,
                        "--kind",
                        "Kind: small-startup (seed to A), larger-startup (from B) or enterprise",
                        "company.kind",
                        "larger-startup"));
        values.put("company.currency", ask.value(currency, "--currency", "Currency", "company.currency", "EUR"));
        List<String> areas = ask.ids(domains, "--domains", "Product or business areas, with commas between");
        Crew crew = new Crew();
        crew.add("ml-engineer", ask.count(ml, "--ml", "ML engineers and data scientists", 4));
        crew.add("data-engineer", ask.count(data, "--data", "Data engineers", 0));
        crew.add("mlops-engineer", ask.count(ops, "--ops", "ML operations engineers", 0));
        crew.add("research-scientist", ask.count(research, "--research", "Research scientists", 0));
        crew.add("software-engineer", ask.count(software, "--software", "Software engineers around ML", 4));
        crew.add("designer", ask.count(design, "--design", "Designers", 1));
        crew.add("product-manager", ask.count(product, "--product", "Product managers", 2));
        crew.add("domain-expert", ask.count(experts, "--experts", "Experts of the domains", 2));
        groups.forEach(group -> Questions.refuse("--people", group, FieldValue.groupFindings(group)));
        Map<String, String> named = new LinkedHashMap<>();
        areas.forEach(area -> named.put(area, area));
        crew.organise(ask.today(today), named);
        String requests = Integer.toString(Math.max(1, crew.mlPeople()));
        values.put(
                "demand.per_year",
                ask.value(perYear, "--per-year", "Requests for ML a year", "demand.per_year", requests));
        values.put(
                "demand.research_share",
                ask.value(
                        researchShare,
                        "--research-share",
                        "Part of them that is research",
                        "demand.research_share",
                        "10 %"));
        String worth = ask.range(value, "--value", "Worth of a use case a month (low,likely,high; empty if unknown)");
        if (!worth.isEmpty()) {
            values.put("demand.value_per_month", worth);
        }
        values.put("horizon_months", ask.value(horizon, "--horizon", "Months to look ahead", "horizon_months", "36"));
        List<String> people = new ArrayList<>(crew.people());
        groups.forEach(group -> people.add(CompanyTemplate.quoted(group)));
        return new CompanyTemplate.Answers(
                values,
                areas,
                people,
                crew.teams(),
                List.of(
                        "A company as Cadre reads it. `cadre check " + file.getFileName()
                                + "` lists what is wrong or doubtful,",
                        "`cadre explain FIELD` says more about a field. Lines that begin with # are not read: take the # away",
                        "from what you want to say.",
                        "Editors check it too: cadre schema -o company.schema.json, and as the first line here",
                        "  yaml-language-server: $schema=company.schema.json"));
    }
}
