package cadre.web.gate;

import cadre.web.usecase.BoardStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to be there before a use case leaves each stage.
 *
 * @param needs by the stage that is left; only open stages have gates
 */
public record Gates(Map<BoardStage, Set<Requirement>> needs) {

    /** What Cadre proposes. */
    static final Gates USUAL = new Gates(Map.of(
            BoardStage.FRAMING, EnumSet.of(Requirement.OWNER, Requirement.DOCUMENT),
            BoardStage.DATA, EnumSet.of(Requirement.DATASET),
            BoardStage.EXPERIMENTS, EnumSet.of(Requirement.EXPERIMENT, Requirement.MODEL),
            BoardStage.INTEGRATION, EnumSet.of(Requirement.DASHBOARD),
            BoardStage.DEPLOYMENT, EnumSet.of(Requirement.DASHBOARD)));

    /** Copies the map; stages that it lacks need nothing. */
    public Gates {
        Map<BoardStage, Set<Requirement>> copy = new EnumMap<>(BoardStage.class);
        for (BoardStage stage : stages()) {
            Set<Requirement> set = EnumSet.noneOf(Requirement.class);
            set.addAll(needs.getOrDefault(stage, Set.of()));
            copy.put(stage, Collections.unmodifiableSet(set));
        }
        needs = Collections.unmodifiableMap(copy);
    }

    /**
     * Something that is not there yet.
     *
     * @param gate the stage that cannot be left without it
     * @param what it is
     */
    public record Missing(BoardStage gate, Requirement what) {}

    /** The stages that can have a gate, in order. */
    public static List<BoardStage> stages() {
        return List.of(BoardStage.values()).stream().filter(BoardStage::isOpen).toList();
    }

    /** What a stage needs before it is left. */
    public Set<Requirement> of(BoardStage stage) {
        return needs.getOrDefault(stage, Set.of());
    }

    /**
     * What is missing for a move. Whoever moves on passes the gates of the stage that is left and of all that are skipped; who
     * comes back from the end of the board passes those of all stages before. Nothing is asked for on the way back, nor of what
     * is stopped or declined.
     *
     * @param from where it stands
     * @param to where it is to go
     * @param there what is there already
     */
    List<Missing> missing(BoardStage from, BoardStage to, Set<Requirement> there) {
        List<Missing> missing = new ArrayList<>();
        boolean end = to.compareTo(BoardStage.PRODUCTION) > 0;
        int first = from.compareTo(BoardStage.PRODUCTION) > 0 ? 0 : from.ordinal();
        if (end) {
            return missing;
        }
        for (BoardStage stage : stages()) {
            if (stage.ordinal() >= first && stage.compareTo(to) < 0) {
                of(stage).stream()
                        .filter(what ->
                                !there.contains(what) && missing.stream().noneMatch(other -> other.what() == what))
                        .forEach(what -> missing.add(new Missing(stage, what)));
            }
        }
        return missing;
    }

    /** What is missing, for a sentence; nothing missing is "nothing". */
    static String phrase(List<Missing> missing) {
        List<String> phrases =
                missing.stream().map(one -> one.what().phrase()).distinct().toList();
        return phrases.isEmpty()
                ? "nothing"
                : phrases.size() == 1
                        ? phrases.getFirst()
                        : phrases.subList(0, phrases.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                                + phrases.getLast();
    }
}
