package cadre.intake.files;

import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.work.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads an estimate: a number, or low, likely and high. */
final class Ranges {

    private static final List<String> ENDS = List.of("low", "likely", "high");

    private final Log log;
    private final String file;

    Ranges(Log log, String file) {
        this.log = log;
        this.file = file;
    }

    /** Reads an estimate; nothing, with an error, when it is none. */
    Optional<Range> read(String name, Node node, Field field) {
        if (node instanceof ScalarNode s) {
            OptionalDouble value =
                    new Numbers(log).read(name, field, s.getValue().strip(), Section.place(node, file));
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Range(value.getAsDouble(), value.getAsDouble(), value.getAsDouble()));
        }
        if (node instanceof SequenceNode list) {
            String maybe = list.getValue().stream()
                    .map(n -> n instanceof ScalarNode s ? s.getValue() : "…")
                    .collect(Collectors.joining(" "));
            String[] parts = maybe.split(" ", -1);
            log.error(
                    "wrong-type",
                    Section.place(node, file),
                    name + " is a list",
                    "a number, or {low: …, likely: …, high: …}",
                    parts.length == 3 ? "{low: %s, likely: %s, high: %s}".formatted((Object[]) parts) : "");
            return Optional.empty();
        }
        return ends(name, new Section(name, node, file, log, true), field);
    }

    private Optional<Range> ends(String name, Section section, Field field) {
        boolean complete = section.isReadable();
        for (String given : section.names()) {
            if (!ENDS.contains(given)) {
                complete = false;
                log.error(
                        "unknown-key",
                        section.keyPlace(given),
                        Section.quote(given) + " is no part of " + name,
                        "low, likely and high",
                        Nearest.find(given, ENDS).orElse(""));
            }
        }
        double[] ends = new double[ENDS.size()];
        for (int i = 0; i < ends.length; i++) {
            String end = ENDS.get(i);
            OptionalDouble value = section.number(end, name + "." + end, field);
            if (!section.has(end) && complete) {
                log.error("missing", section.place(), name + " has no " + end, "low, likely and high", "");
            }
            complete &= value.isPresent();
            ends[i] = value.orElse(0);
        }
        return complete ? ordered(name, ends, section.place()) : Optional.empty();
    }

    private Optional<Range> ordered(String name, double[] ends, Place at) {
        if (ends[0] <= ends[1] && ends[1] <= ends[2]) {
            return Optional.of(new Range(ends[0], ends[1], ends[2]));
        }
        double[] sorted = ends.clone();
        Arrays.sort(sorted);
        log.error(
                "range-order",
                at,
                name + " goes from " + Numbers.plain(ends[0]) + " over " + Numbers.plain(ends[1]) + " to "
                        + Numbers.plain(ends[2]),
                "low ≤ likely ≤ high",
                "{low: " + Numbers.plain(sorted[0]) + ", likely: " + Numbers.plain(sorted[1]) + ", high: "
                        + Numbers.plain(sorted[2]) + "}");
        return Optional.empty();
    }
}
