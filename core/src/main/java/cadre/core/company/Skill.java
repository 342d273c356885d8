package cadre.core.company;

/**
 * Something that people can do at a level between 0 and 1. The list is open: a company may name further skills.
 *
 * @param id lower-case name with dashes, for instance {@code machine-learning}
 */
public record Skill(String id) implements Comparable<Skill> {

    /** Building, training and evaluating models. */
    public static final Skill MACHINE_LEARNING = new Skill("machine-learning");

    /** Getting data, cleaning it, having it labelled. */
    public static final Skill DATA_ENGINEERING = new Skill("data-engineering");

    /** Putting models into production and keeping them there. */
    public static final Skill ML_OPERATIONS = new Skill("ml-operations");

    /** Software around the model: back end, front end. */
    public static final Skill SOFTWARE = new Skill("software");

    /** How the result is shown and used. */
    public static final Skill DESIGN = new Skill("design");

    /** What is worth building and for whom. */
    public static final Skill PRODUCT = new Skill("product");

    /** Knowing the business that a use case serves. */
    public static final Skill DOMAIN = new Skill("domain-expertise");

    /** Bringing it to those who use or buy it. */
    public static final Skill MARKETING = new Skill("marketing");

    /** Refuses a blank id. */
    public Skill {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a skill needs a name");
        }
    }

    /** Whether this is one of the three skills by which a person counts as an ML person. */
    public boolean isMl() {
        return equals(MACHINE_LEARNING) || equals(DATA_ENGINEERING) || equals(ML_OPERATIONS);
    }

    @Override
    public int compareTo(Skill other) {
        return id.compareTo(other.id);
    }
}
