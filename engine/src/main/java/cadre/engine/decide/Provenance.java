package cadre.engine.decide;

import java.util.List;

/**
 * From what, by what and how a decision was computed.
 *
 * @param version of Cadre
 * @param inputs files read, in the order of reading
 * @param request what was asked for
 * @param assumptions what was assumed on the company's behalf, in plain sentences
 * @param parts what each part of the computation used
 */
public record Provenance(
        String version, List<Input> inputs, Request request, List<String> assumptions, List<Effort.Part> parts) {

    /** Copies the lists. */
    public Provenance {
        inputs = List.copyOf(inputs);
        assumptions = List.copyOf(assumptions);
        parts = List.copyOf(parts);
    }

    /**
     * A file that was read.
     *
     * @param name as the user named it
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    public record Input(String name, String sha256) {}
}
