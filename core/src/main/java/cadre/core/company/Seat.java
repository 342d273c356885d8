package cadre.core.company;

import cadre.core.quantity.Share;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A position that successive people may hold, with what its holder can do today.
 *
 * @param id unique in the company
 * @param name as people call the holder or the position
 * @param skills level per skill; a person works on tasks of skills at level 0.2 or more
 * @param familiarity with a domain, per domain id; a domain not named is one the person does not know
 * @param terms working time, cost and other obligations
 * @param home id of the team the seat belongs to today, null when it belongs to none
 */
public record Seat(
        String id,
        String name,
        SortedMap<Skill, Share> skills,
        SortedMap<String, Share> familiarity,
        Terms terms,
        @org.jspecify.annotations.Nullable String home) {

    /** Copies the maps. */
    public Seat {
        skills = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(skills));
        familiarity = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(familiarity));
    }

    /**
     * The level in a skill.
     *
     * @param skill any skill
     * @return the level, 0 where the seat does not have the skill
     */
    public double level(Skill skill) {
        Share level = skills.get(skill);
        return level == null ? 0 : level.value();
    }

    /** The skill of the highest level, the first by name among equals; empty for a seat without skills. */
    public Optional<Skill> mainSkill() {
        return skills.entrySet().stream()
                .max(Map.Entry.<Skill, Share>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Whether the main skill is machine learning, data engineering or ML operations. */
    public boolean isMl() {
        return mainSkill().map(Skill::isMl).orElse(false);
    }
}
