package cadre.app.report;

import cadre.app.picture.Palette;
import cadre.core.plan.Case;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The page for people: the answer, the picture, the comparison, the reasons, the doubts, the method. */
final class Report {

    private Report() {}

    /** A part of the report in the list of contents. */
    private record Entry(String id, String title, Runnable part) {}

    static String write(Decision decision, Case company) {
        Html page = new Html();
        Draft draft = new Draft(page, decision, company);
        String title = Opening.answer(draft.first());
        page.open("html", "lang", "en");
        head(page, decision.subject().company() + ": " + title);
        page.open("body");
        page.put("a", "Skip the contents", "class", "skip", "href", "#report");
        page.open("div", "class", "page").open("header");
        Opening.write(draft);
        page.close();
        List<Entry> entries = entries(draft);
        contents(page, entries);
        page.open("main", "id", "report");
        entries.forEach(entry -> {
            draft.part(entry.id(), entry.title());
            entry.part().run();
            page.close();
        });
        page.close().close().close().close();
        return page.page();
    }

    private static List<Entry> entries(Draft draft) {
        Decision decision = draft.decision();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("structure", "What it looks like", () -> StructurePart.write(draft)));
        entries.add(new Entry("comparison", "How the structures compare", () -> ComparisonPart.write(draft)));
        entries.add(new Entry("time", "How long it takes, and what it waits for", () -> TimePart.write(draft)));
        if (FromHerePart.applies(decision)) {
            entries.add(new Entry("from-here", "From where you stand today", () -> FromHerePart.write(draft)));
        }
        Answer first = draft.first();
        if (!first.reasons().arguments().isEmpty()) {
            entries.add(new Entry("reasons", "Why: what speaks for and against each", () -> ReasonsPart.write(draft)));
        }
        if (!first.reasons().turningPoints().isEmpty()) {
            entries.add(new Entry("turning", "What would turn it round", () -> TurningPart.write(draft)));
        }
        entries.add(new Entry("rule", "What experience would say", () -> RulePart.write(draft)));
        entries.add(new Entry("assumptions", "What was assumed", () -> AssumptionsPart.write(draft)));
        entries.add(new Entry("method", "How it was computed", () -> MethodPart.write(draft)));
        return entries;
    }

    private static void head(Html page, String title) {
        page.open("head").open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "color-scheme", "content", "light dark");
        page.put("title", title);
        page.css(":root{" + Palette.LIGHT.declarations() + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + Palette.DARK.declarations() + "}}\n" + rules() + Palette.markRules());
        page.close();
    }

    private static String rules() {
        try (InputStream in =
                Objects.requireNonNull(Report.class.getResourceAsStream("report.css"), "report.css is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void contents(Html page, List<Entry> entries) {
        page.open("nav", "aria-label", "Contents").open("ul");
        for (Entry entry : entries) {
            page.open("li").put("a", entry.title(), "href", "#" + entry.id()).close();
        }
        page.close().close();
    }
}
