package cadre.app.route;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything Cadre can be asked to do, in the order of a first visit. The command line's help and the guide are made
 * from this table.
 *
 * <pre>
 * company file, people and use-case tables, inventory
 *        │ intake.files, intake.inventory                        init  check  explain  schema  import
 *        ▼
 * Company + Portfolio + Findings                                 inventory ─▶ reference-class
 *        │ core.plan
 *        ▼
 * Scenario (a structure and practices applied to them)           parameters
 *        │ engine.simulate, on engine.kernel (flow, learning, search)
 *        ▼
 * Scenario × seed ─▶ Outcome                                     simulate  replicate
 *        │ app.run spreads replications over the cores
 *        ▼
 * Scenarios × what-if ─▶ Decision (ranking, reasons, turning points)
 *        │ engine.decide                                         decide  rerun
 *        │ engine.explore, claims, search, sensitivity             what-if  claims  search
 *        ▼
 * use cases × estimates × formula ─▶ Ranking (engine.rank)       rank
 * Case × History ─▶ Learnt (parameters before and after, a joint sample)
 *        │ engine.calibrate                                      calibrate
 *        ▼
 * Document ─▶ text │ HTML │ JSON │ CSV │ page                    app.report, serve
 * </pre>
 */
public enum Route {
    /** A commented company file from a few questions. */
    INIT("init", Part.DESCRIBE, "Write a commented company file from a few questions"),
    /** All findings about a company file. */
    CHECK("check", Part.DESCRIBE, "Check a company file and list everything wrong or doubtful in it"),
    /** Unit, default and meaning of a field. */
    EXPLAIN("explain", Part.DESCRIBE, "Explain a field of the company file: meaning, unit, default"),
    /** The JSON Schema of the company file. */
    SCHEMA("schema", Part.DESCRIBE, "Print the JSON Schema of the company file, for editors"),
    /** Tables and inventories turned into a company file. */
    IMPORT("import", Part.DESCRIBE, "Import people, use cases or an AI use-case inventory from a table"),

    /** The comparison of the structures. */
    DECIDE("decide", Part.DECIDE, "Compare the structures for a company and recommend one, with reasons"),
    /** One structure in depth. */
    SIMULATE("simulate", Part.DECIDE, "Simulate one structure in depth, or trace what happens day by day"),
    /** A stored result, reproduced. */
    RERUN("rerun", Part.DECIDE, "Reproduce a stored result bit for bit, or say which input changed"),

    /** What would turn the recommendation round. */
    WHAT_IF("what-if", Part.DECIDE, "Find what would turn the recommendation round, and what is worth finding out"),
    /** The article's claims, tested in the company. */
    CLAIMS("claims", Part.DECIDE, "Test the article's claims about cause and effect in a company"),
    /** A layout better than the five. */
    SEARCH("search", Part.DECIDE, "Look for a better layout than the five, with the steps from today's"),
    /** A ranking of use cases, checked by anyone. */
    RANK("rank", Part.TOGETHER, "Compute an exported ranking of use cases again and say whether all ranks agree"),
    /** All of it in the browser. */
    SERVE("serve", Part.TOGETHER, "Open Cadre in the browser, for one person or a whole company"),
    /** What the server keeps, as one file. */
    BACKUP("backup", Part.TOGETHER, "Write everything the server keeps into one file, also while it runs"),
    /** The file put back. */
    RESTORE("restore", Part.TOGETHER, "Put a backup or the archive of a company into an empty folder or database"),
    /** The accounts of a server that does not run. */
    USER("user", Part.TOGETHER, "Let in who is locked out: list, add and change accounts while the server is stopped"),

    /** The sourced table of parameters. */
    PARAMETERS("parameters", Part.DOUBT, "Print every parameter: meaning, unit, prior, source"),
    /** A company's own history. */
    CALIBRATE("calibrate", Part.DOUBT, "Learn the parameters of a company from what became of its use cases"),
    /** What is known about others. */
    REFERENCE_CLASS("reference-class", Part.DOUBT, "Print how long such use cases took elsewhere, with the method"),
    /** Forecasts held against what came true. */
    BACKTEST("backtest", Part.DOUBT, "Forecast what will have become of use cases in a year, and score such forecasts"),
    /** Published results against the kernels. */
    REPLICATE("replicate", Part.DOUBT, "Reproduce published results with the simulation's kernels"),

    /** All tests; done by the launcher. */
    TEST("test", Part.BUILD, "Run all tests (from the source folder)"),
    /** A single runnable jar; done by the launcher. */
    PACKAGE("package", Part.BUILD, "Make a single runnable jar (from the source folder)");

    /** The parts into which the table is divided. */
    public enum Part {
        /** Saying what the company is. */
        DESCRIBE("Describe the company"),
        /** Answering the question. */
        DECIDE("Decide"),
        /** Working on it with others. */
        TOGETHER("Work on it together"),
        /** Looking behind the answer. */
        DOUBT("Look behind the answer"),
        /** Working on Cadre itself; done by the launcher script. */
        BUILD("Work on Cadre itself");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        /** A heading for people. */
        public String title() {
            return title;
        }

        /** The use cases of this part, in order. */
        public List<Route> routes() {
            return Arrays.stream(Route.values())
                    .filter(route -> route.part == this)
                    .toList();
        }
    }

    private final String command;
    private final Part part;
    private final String line;

    Route(String command, Part part, String line) {
        this.command = command;
        this.part = part;
        this.line = line;
    }

    /** The word by which it is asked for. */
    public String command() {
        return command;
    }

    /** Where it belongs in the table. */
    public Part part() {
        return part;
    }

    /** What it does, in one line without a full stop. */
    public String line() {
        return line;
    }

    /** The use case asked for by this word. */
    public static Optional<Route> find(String command) {
        return Arrays.stream(values())
                .filter(route -> route.command.equals(command))
                .findFirst();
    }
}
