package cadre.app.layout;

import cadre.app.document.Amounts;
import cadre.app.document.AssumptionsPart;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Paper;
import cadre.app.document.TeamsGrid;
import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.app.picture.OrganisationPicture;
import cadre.app.picture.OrganisationPicture.View;
import cadre.core.company.Company;
import cadre.core.plan.Layout;
import cadre.engine.search.SearchResult;
import java.util.ArrayList;
import java.util.List;

/** The page for people: today and the layout found, the steps, the comparison with its guarantee, the constraints, the method. */
final class LayoutReport {

    private LayoutReport() {}

    static String write(LayoutAnswer answer) {
        Html page = new Html();
        return Paper.write(
                page,
                answer.subject().company().profile().name() + ": " + answer.sentence(),
                () -> opening(page, answer),
                List.of(
                        new Paper.Part("layouts", "Today and the layout found", () -> layouts(page, answer)),
                        new Paper.Part(
                                "steps", "The steps, what brings most first", () -> StepsPart.write(page, answer)),
                        new Paper.Part(
                                "comparison", "How the finalists compare", () -> FinalistsPart.write(page, answer)),
                        new Paper.Part("constraints", "What a layout had to respect", () -> constraints(page, answer)),
                        new Paper.Part(
                                "assumptions", "What was assumed", () -> AssumptionsPart.write(page, answer.subject())),
                        new Paper.Part("method", "How it was computed", () -> method(page, answer))));
    }

    private static void opening(Html page, LayoutAnswer answer) {
        page.put(
                "p",
                answer.subject().company().profile().name() + ", a layout better than the five",
                "class",
                "kicker");
        page.put("h1", answer.sentence());
        if (!answer.origin().complete()) {
            page.put(
                    "p",
                    "Cut short, by hand or because the time was over. What was found until then is shown; a longer search may find"
                            + " more.",
                    "class",
                    "note");
        }
        List<LayoutAnswer.Step> steps = answer.steps();
        if (!steps.isEmpty()) {
            int half = answer.stepsFor(0.5);
            page.p((half == 1 ? "The first step" : "The first " + half + " steps") + " of " + steps.size() + " from "
                    + (answer.found().today() ? "today’s layout" : "one central team")
                    + (half == 1 ? " brings " : " bring ")
                    + Amounts.say(answer.money(), steps.get(half - 1).after()) + " over "
                    + Wording.months(answer.subject().settings().horizonMonths()) + ", all of them together "
                    + Amounts.say(answer.money(), steps.getLast().after()) + ".");
        }
        page.p(answer.guarantee());
        page.put("p", "In brackets: 95\u00a0% intervals of the mean.", "class", "quiet");
    }

    private static void layouts(Html page, LayoutAnswer answer) {
        Company company = answer.subject().company();
        Layout best = answer.found().search().best().layout();
        boolean own = answer.found().today();
        page.p(
                "Domains at the left, teams beside them; each sign is a person. Lines say who serves whom: solid for use cases,"
                        + " dashed for research, dotted for help. A team with a coloured edge decides what is admitted.");
        if (!own) {
            page.p("The company file names no teams, so one central team stands in for today.");
        }
        String now = own ? "Today" : "One central team";
        page.figure(
                now + ".",
                "From here the steps are counted.",
                OrganisationPicture.of(company, new View(answer.today(), own ? Mark.OWN : Mark.CENTRAL, now), null),
                TeamsGrid.of(company, answer.today(), now));
        String label = answer.best().label();
        String title = label.startsWith("found ") ? "The layout found" : "The best layout: " + label;
        page.figure(
                title + ".",
                "Drawn in the same way, domains in the same places where possible."
                        + (best.structure().kind().isPlural()
                                        && best.structure().kind().id().startsWith("task")
                                ? " From its people a squad is formed for each use case."
                                : ""),
                OrganisationPicture.of(company, new View(best, Mark.PLAIN, title), null),
                TeamsGrid.of(company, best, title));
    }

    private static void constraints(Html page, LayoutAnswer answer) {
        LayoutAnswer.Limits limits = answer.request().limits();
        page.open("ul");
        page.put("li", "Nobody is in two teams.");
        page.put(
                "li",
                limits.smallestSquad() <= 1
                                && limits.largestSquad()
                                        >= answer.subject().company().seats().size()
                        ? "Teams may have any size."
                        : "A standing team of ML people and others has " + limits.smallestSquad() + " to "
                                + limits.largestSquad() + " people.");
        limits.together().forEach(set -> page.put("li", "In one team: " + Wording.list(set) + "."));
        if (!limits.stay().isEmpty()) {
            page.put("li", "Stay in their team: " + Wording.list(limits.stay()) + ".");
        }
        Integer most = limits.mostMoves();
        page.put(
                "li",
                most == null
                        ? "Any number of people may change team and of domains their owner."
                        : "Changes from today: at most " + most
                                + ", counting people who change team, domains that change"
                                + " owner, and one each for task squads and a venture.");
        page.put("li", limits.practices() ? "Practices may change too." : "Practices stay as they are.");
        page.close();
        page.p(
                "The five structures take part in the comparison; one that breaks a constraint says so there, is a yardstick,"
                        + " and cannot be chosen.");
    }

    private static void method(Html page, LayoutAnswer answer) {
        SearchResult result = answer.found().search();
        page.p(
                "The search starts from today’s layout and the five structures. In each round it proposes changes to the best it"
                        + " has: people to other teams, domains to other owners, standing teams or task squads, practices and their"
                        + " doses. Proposals and what they would replace are simulated under the same draws of everything uncertain and"
                        + " the same luck, the worse half is dropped, and the rest gets more draws.");
        page.p(
                "The finalists are compared on draws that the search has not seen, and one is selected with as many more as it takes. The"
                        + " steps are put in order greedily: each is the one that brings most after those before it; where there are"
                        + " more than eight, in the order of what each brings alone.");
        SearchResult.Effort searched = result.effort();
        List<String> facts = new ArrayList<>(List.of(
                "Searched",
                Numbers.count(searched.candidates()) + " layouts over " + Numbers.count(searched.rounds()) + " rounds, "
                        + Numbers.count(searched.blocks()) + " draws simulated",
                "Ended because",
                switch (result.endedBy()) {
                    case NO_BETTER -> "nothing better was found for long";
                    case ROUNDS -> "the rounds asked for were spent";
                    case STOPPED -> "it was stopped by hand, or the time was over";
                },
                "Seed",
                Long.toString(answer.request().seed())));
        answer.origin().write(page, facts, "search.json");
    }
}
