package cadre.app.document;

import cadre.core.evidence.Input;
import cadre.core.plan.Case;
import java.util.List;

/**
 * From what and by which command an answer was computed.
 *
 * @param version of Cadre
 * @param inputs files read, in the order of reading
 * @param command for a shell, with every option that the answer depends on
 * @param complete whether all that was asked for was done; false when somebody stopped it
 */
public record Origin(String version, List<Input> inputs, String command, boolean complete) {

    /** Copies the list. */
    public Origin {
        inputs = List.copyOf(inputs);
    }

    /**
     * The origin of an answer about a company.
     *
     * @param version of Cadre
     * @param subject read from files
     * @param command its word, such as {@code claims}
     * @param options what stands behind the file, for a shell
     * @param complete whether all that was asked for was done
     */
    public static Origin of(String version, Case subject, String command, String options, boolean complete) {
        String file = subject.inputs().isEmpty()
                ? "company.yaml"
                : subject.inputs().getFirst().file();
        return new Origin(version, subject.inputs(), "cadre " + command + " " + quoted(file) + " " + options, complete);
    }

    /**
     * A word for a POSIX shell.
     *
     * @param word any
     * @return the word, in single quotes where a shell would read more into it
     */
    public static String quoted(String word) {
        return word.matches("[\\w,./+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * Writes where the answer comes from and how to compute it again.
     *
     * @param page to write on
     * @param facts names and values in turn, besides version and inputs
     * @param stored name of the JSON file in the commands, such as {@code claims.json}
     */
    public void write(Html page, List<String> facts, String stored) {
        page.put("h3", "Provenance").open("dl", "class", "facts");
        page.fact("Cadre", "version " + version);
        inputs.forEach(input -> page.fact("Read", input.file() + ", SHA-256 " + input.sha256()));
        for (int i = 0; i < facts.size(); i += 2) {
            page.fact(facts.get(i), facts.get(i + 1));
        }
        page.close();
        page.put("h3", "To compute it again");
        if (complete) {
            page.pre(command + " --json " + stored, "cadre rerun " + stored);
            page.p("The first command stores the result with everything it depends on; the second computes it again and"
                    + " compares every bit, or says which input has changed.");
        } else {
            page.pre(command);
            page.p(
                    "This run was stopped before it was finished, so the command will do more than was done here, and no rerun can"
                            + " give the same bits.");
        }
    }
}
