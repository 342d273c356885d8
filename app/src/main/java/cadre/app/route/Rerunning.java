package cadre.app.route;

import cadre.app.report.Documents;
import cadre.core.evidence.Input;
import cadre.core.plan.Case;
import cadre.engine.decide.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a stored decision that was computed again.
 *
 * @param causes inputs that changed, came or went, and a changed version of Cadre; each in a sentence
 * @param differences where the two decisions differ, apart from these; empty when they are the same to the bit
 */
public record Rerunning(List<String> causes, List<String> differences) {

    /** Copies the lists. */
    public Rerunning {
        causes = List.copyOf(causes);
        differences = List.copyOf(differences);
    }

    /** Whether the result is the same to the bit. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * What has changed between what a decision was computed from and what there is now.
     *
     * @param stored the earlier decision
     * @param subject read again
     * @param version of Cadre now
     */
    public static List<String> causes(Decision stored, Case subject, String version) {
        return causes(
                stored.provenance().version(),
                stored.provenance().inputs().stream()
                        .map(input -> new Input(input.name(), input.sha256()))
                        .toList(),
                subject,
                version);
    }

    /**
     * What has changed between what an answer was computed from and what there is now. Files are compared by their bytes
     * in the order of reading, whatever their folder.
     *
     * @param by version of Cadre then
     * @param before the files then
     * @param subject read again
     * @param version of Cadre now
     */
    public static List<String> causes(String by, List<Input> before, Case subject, String version) {
        List<String> causes = new ArrayList<>();
        List<Input> now = subject.inputs();
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (i >= now.size()) {
                causes.add(before.get(i).file() + " is no longer part of the input");
            } else if (i >= before.size()) {
                causes.add(now.get(i).file() + " was not part of the input");
            } else if (!before.get(i).sha256().equals(now.get(i).sha256())) {
                causes.add(now.get(i).file() + " has changed: its SHA-256 was "
                        + start(before.get(i).sha256()) + ", now "
                        + start(now.get(i).sha256()));
            }
        }
        if (!by.equals(version)) {
            causes.add("Cadre has changed: its version was " + by + ", now " + version);
        }
        return causes;
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length())) + "…";
    }

    /**
     * Compares a stored decision with the same computed again.
     *
     * @param stored the earlier decision
     * @param again the later one
     * @param causes what has changed between them, as {@link #causes} says it
     */
    public static Rerunning compare(Decision stored, Decision again, List<String> causes) {
        List<String> differences = Documents.differences(stored, again).stream()
                .filter(d -> !d.startsWith("provenance.inputs") && !d.startsWith("provenance.version"))
                .toList();
        return new Rerunning(causes, differences);
    }
}
