package cadre.engine.claims;

import java.util.List;

/**
 * A statement of the article about cause and effect, or a recommendation, that the model cannot test.
 *
 * @param number its row in the list of claims
 * @param text what it says, in our words
 * @param reason why no contrast tests it here
 */
public record NotTested(int number, String text, String reason) {

    private static final String ONE_COMPANY = "a statement about all companies; what is simulated is one";
    private static final String NO_MOOD = "nothing in the model depends on how content people are";

    /** All of them, by number. */
    public static List<NotTested> all() {
        return List.of(
                new NotTested(1, "Getting ML into production is hard, and organisation does most for it", ONE_COMPANY),
                new NotTested(
                        2,
                        "The right form depends on what ML means for the product, on size and on much else",
                        ONE_COMPANY + "; `cadre what-if` moves size and kind of work"),
                new NotTested(3, "The advice rests on more than a hundred teams", "a source, not an effect"),
                new NotTested(
                        10,
                        "A central team makes methods and tools that other groups use",
                        "tools that others use without the team's people are not modelled; standards are (9)"),
                new NotTested(
                        11,
                        "In time other parts of the company run experiments of their own",
                        "people who are not ML people never run experiments alone in the model"),
                new NotTested(
                        14,
                        "A team that is known inside the company gets more requests",
                        "the number of requests is an input; `cadre what-if --move arrivals` changes it"),
                new NotTested(
                        16,
                        "A central team is hard to place under the leaders there are",
                        "lines of reporting are not part of a layout"),
                new NotTested(26, "Without agreed expectations others are disappointed by what they see", NO_MOOD),
                new NotTested(
                        29,
                        "ML work is hard to estimate, so that fixed dates and budgets do not suit it",
                        "efforts vary in the model, but nobody in it fixes a date"),
                new NotTested(
                        30,
                        "How many examples are needed is known only after experiments",
                        "true in the model by construction, so that testing it would say nothing"),
                new NotTested(
                        31,
                        "How long a model of a given quality takes is known only after experiments",
                        "true in the model by construction, so that testing it would say nothing"),
                new NotTested(36, "Without a clear task stakeholders and members of the team are discontent", NO_MOOD),
                new NotTested(
                        40,
                        "Squads try ideas easily",
                        "the same contrast as what squads spare in waiting and hand-offs (39, 41)"),
                new NotTested(
                        42,
                        "Squads are faster because nothing has to be agreed with other teams",
                        "the same contrast as speed and independence of squads (39, 41)"),
                new NotTested(
                        45,
                        "It is easier for squads to set priorities and keep to them",
                        "the same contrast as the squads' focus (44)"),
                new NotTested(
                        47,
                        "In squads people of other trades grow into ML work",
                        "main skills do not change in the model; what people know does (8, 46)"),
                new NotTested(
                        48,
                        "In squads ML people and the others learn from each other",
                        "one mechanism with what squads learn about the product (38, 46)"),
                new NotTested(
                        51, "Standards of a squad's own make later hand-overs harder", "the same mechanism as (50)"),
                new NotTested(
                        52, "Squads buy the same thing twice", "purchases are not modelled, only people and work"),
                new NotTested(
                        56,
                        "With squads, knowledge of ML is thin and bent on one's own problem",
                        "the other side of the contrast on shared knowledge (8)"),
                new NotTested(
                        62,
                        "With squads, teams without ML people do not know whom to ask for help",
                        "help without a use case is not modelled; requests without an owner are (61)"),
                new NotTested(
                        67,
                        "A larger start-up that implements is served by squads, one that explores by a central team",
                        "recommends by a share of research; `cadre what-if --move research-share` finds where it turns"),
                new NotTested(
                        68,
                        "An enterprise decides between research and implementation, and often wants both",
                        "a decision before the model: the share of research is an input"),
                new NotTested(
                        71,
                        "A central team with software and product people of its own is a third way",
                        "describes a structure; what it brings is measured elsewhere (72)"),
                new NotTested(
                        77,
                        "Teaching the product to data scientists made them responsible for more of it",
                        "responsibility is not measured; the teaching is (76)"));
    }
}
