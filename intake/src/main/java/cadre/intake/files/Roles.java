package cadre.intake.files;

import cadre.core.company.Skill;
import cadre.core.quantity.Share;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Default skills and costs of common roles. Skills are ours; costs are rough full-time costs to a company in western
 * Europe, an assumption that every report lists where it was used.
 */
public final class Roles {

    /**
     * A role.
     *
     * @param skills level per skill of a regular member
     * @param cost full-time cost a year
     */
    record Role(SortedMap<Skill, Double> skills, double cost) {}

    private static final Map<String, Role> ALL = Map.ofEntries(
            role(
                    "ml-engineer",
                    105_000,
                    Skill.MACHINE_LEARNING,
                    .75,
                    Skill.ML_OPERATIONS,
                    .45,
                    Skill.DATA_ENGINEERING,
                    .4,
                    Skill.SOFTWARE,
                    .3),
            role("data-scientist", 100_000, Skill.MACHINE_LEARNING, .75, Skill.DATA_ENGINEERING, .45),
            role("research-scientist", 120_000, Skill.MACHINE_LEARNING, .9),
            role("data-engineer", 100_000, Skill.DATA_ENGINEERING, .8, Skill.ML_OPERATIONS, .3, Skill.SOFTWARE, .3),
            role("mlops-engineer", 105_000, Skill.ML_OPERATIONS, .8, Skill.DATA_ENGINEERING, .3, Skill.SOFTWARE, .4),
            role("software-engineer", 95_000, Skill.SOFTWARE, .8),
            role("designer", 85_000, Skill.DESIGN, .8),
            role("product-manager", 105_000, Skill.PRODUCT, .8, Skill.DOMAIN, .4),
            role("domain-expert", 90_000, Skill.DOMAIN, .8),
            role("marketer", 80_000, Skill.MARKETING, .8));

    /** Full-time cost a year of people without a role. */
    static final double UNKNOWN_COST = 100_000;

    private Roles() {}

    private static Map.Entry<String, Role> role(String name, double cost, Object... skillsAndLevels) {
        SortedMap<Skill, Double> skills = new TreeMap<>();
        for (int i = 0; i < skillsAndLevels.length; i += 2) {
            skills.put((Skill) skillsAndLevels[i], (Double) skillsAndLevels[i + 1]);
        }
        return Map.entry(name, new Role(skills, cost));
    }

    /** Names of the roles, in order. */
    public static List<String> names() {
        return ALL.keySet().stream().sorted().toList();
    }

    static Role get(String name) {
        Role role = ALL.get(name);
        if (role == null) {
            throw new IllegalArgumentException("no role " + name);
        }
        return role;
    }

    /**
     * What a regular member of a role is assumed to be able to do and to cost.
     *
     * @param name one of {@link #names}
     * @return one line
     */
    public static String describe(String name) {
        Role role = get(name);
        StringBuilder text = new StringBuilder();
        role.skills()
                .forEach((skill, level) -> text.append(skill.id())
                        .append(' ')
                        .append(Numbers.plain(level))
                        .append(", "));
        return text + Numbers.plain(role.cost()) + " a year";
    }

    static boolean exists(String name) {
        return ALL.containsKey(name);
    }

    /** Skills at a level: juniors have four fifths of a regular member's, seniors a fifth more, at most 1. */
    static SortedMap<Skill, Share> skills(String role, String level) {
        double factor = level.equals("junior") ? 0.8 : level.equals("senior") ? 1.2 : 1;
        SortedMap<Skill, Share> skills = new TreeMap<>();
        get(role).skills().forEach((skill, l) -> skills.put(skill, new Share(Math.min(1, round(l * factor)))));
        return skills;
    }

    private static double round(double level) {
        return Math.round(level * 100) / 100.0;
    }

    static double cost(String role, String level) {
        return get(role).cost() * (level.equals("junior") ? 0.8 : level.equals("senior") ? 1.3 : 1);
    }

    static double experience(String level) {
        return level.equals("junior") ? 0.1 : level.equals("senior") ? 0.4 : 0.25;
    }
}
