package cadre.web.envelope;

import cadre.app.document.Numbers;
import cadre.engine.rank.Envelope;
import cadre.engine.rank.Ledger;
import cadre.intake.files.CompanyFiles;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revisions;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What people may be spent on: separate envelopes, and transfers between them that somebody approved. */
@Controller
final class EnvelopePage {

    private static final String TEMPLATE = "envelope/envelopes";
    private static final String TITLE = "Envelopes";
    private static final long MOST_DAYS = 1_000_000;
    private static final int LONGEST_REASON = 1000;

    private final EnvelopeStore store;
    private final Revisions revisions;

    EnvelopePage(EnvelopeStore store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ranking/envelopes")
    ModelAndView show(Visit visit, Frame frame) {
        return frame.show(TEMPLATE, TITLE, view(visit, capacity(visit), Form.empty()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/envelopes")
    ModelAndView set(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String research,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "") String reason) {
        Form form = Form.empty()
                .with("research", research)
                .with("delivery", delivery)
                .with("platform", platform)
                .with("reason", reason);
        EnumMap<Envelope, Long> wanted = new EnumMap<>(Envelope.class);
        for (Envelope envelope : Envelope.values()) {
            wanted.put(envelope, days(form, envelope.id(), 0));
        }
        String why = reason(form, "reason");
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(visit, form, Form.empty()));
        }
        boolean changed = store.set(visit, wanted, why);
        return frame.go(
                visit.address("ranking/envelopes"),
                changed ? "The capacity is set; it is in the log of decisions." : "Nothing differs from before.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/envelopes/transfers")
    ModelAndView propose(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String why) {
        Form form = Form.empty()
                .with("from", from)
                .with("to", to)
                .with("days", days)
                .with("why", why);
        Optional<Envelope> giving = Envelope.find(from);
        Optional<Envelope> taking = Envelope.find(to);
        if (giving.isEmpty()) {
            form.wrong("from", "Choose the envelope that gives.");
        }
        if (taking.isEmpty() || taking.equals(giving)) {
            form.wrong("to", "Choose another envelope that receives.");
        }
        long moved = days(form, "days", 1);
        String reason = reason(form, "why");
        if (giving.isPresent() && form.error("days").isEmpty()) {
            long has = store.ledger(visit.tenant()).balances().getOrDefault(giving.get(), 0L);
            if (moved > has) {
                form.wrong(
                        "days",
                        giving.get().title() + " has " + Words.count(has, "person-day", "person-days")
                                + " a quarter, so that " + moved + " cannot be moved.");
            }
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(visit, capacity(visit), form));
        }
        store.propose(visit, Ledger.Entry.transfer(giving.orElseThrow(), taking.orElseThrow(), moved), reason);
        return frame.go(
                visit.address("ranking/envelopes"), "The transfer is proposed. Nothing moves before it is approved.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/envelopes/transfers/{entry}/approval")
    ModelAndView approve(Visit visit, Frame frame, @PathVariable long entry) {
        return decide(visit, frame, entry, true);
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/envelopes/transfers/{entry}/refusal")
    ModelAndView refuse(Visit visit, Frame frame, @PathVariable long entry) {
        return decide(visit, frame, entry, false);
    }

    private ModelAndView decide(Visit visit, Frame frame, long entry, boolean approve) {
        EnvelopeStore.Stored stored = store.entries(visit.tenant()).stream()
                .filter(each -> each.id() == entry)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = visit.address("ranking/envelopes");
        if (!stored.isProposed()) {
            return frame.go(page, "It was " + stored.state() + " already, so nothing was changed.");
        }
        if (approve && !mayApprove(visit, stored)) {
            return frame.go(page, "Somebody else has to approve what you proposed, so nothing was moved.");
        }
        try {
            store.decide(visit, entry, approve);
        } catch (IllegalArgumentException e) {
            return frame.go(page, "Nothing was moved: " + e.getMessage() + ".");
        }
        return frame.go(page, approve ? "The transfer counts from now on." : "The transfer is refused.");
    }

    private boolean mayApprove(Visit visit, EnvelopeStore.Stored stored) {
        return stored.author() != visit.account().id() || !store.hasOther(visit);
    }

    private static long days(Form form, String field, long least) {
        return form.read(
                field,
                text -> {
                    long days = Long.parseLong(text.replace(",", ""));
                    if (days < least || days > MOST_DAYS) {
                        throw new IllegalArgumentException(text);
                    }
                    return days;
                },
                "Expected whole person-days a quarter, " + least + " or more, not “" + form.value(field) + "”.",
                least);
    }

    private static String reason(Form form, String field) {
        form.atMost(field, LONGEST_REASON);
        return form.required(field, "Say why: it goes into the log of decisions.");
    }

    /** What is set; what the company file suggests where nothing is. */
    private Form capacity(Visit visit) {
        Ledger ledger = store.ledger(visit.tenant());
        Map<Envelope, Long> shown =
                ledger.people() > 0 ? ledger.balances() : proposal(visit).orElse(ledger.balances());
        Form form = Form.empty();
        shown.forEach((envelope, days) -> form.with(envelope.id(), String.valueOf(days)));
        return form;
    }

    private Optional<Map<Envelope, Long>> proposal(Visit visit) {
        return revisions
                .newest(visit.tenant())
                .map(revisions::reading)
                .filter(reading -> reading.found() != null)
                .map(CompanyFiles.Reading::get)
                .map(Proposal::of);
    }

    private EnvelopeView view(Visit visit, Form capacity, Form transfer) {
        Ledger ledger = store.ledger(visit.tenant());
        List<EnvelopeView.Entry> proposed = new ArrayList<>();
        List<EnvelopeView.Entry> entries = new ArrayList<>();
        boolean planner = visit.may(Role.PLANNER);
        for (EnvelopeStore.Stored stored : store.entries(visit.tenant()).reversed()) {
            String state = stored.decider() == null ? stored.state() : stored.state() + " by " + stored.decider();
            EnvelopeView.Entry entry = new EnvelopeView.Entry(
                    stored.id(),
                    Words.capital(stored.text()),
                    stored.reason(),
                    state,
                    stored.name(),
                    stored.at(),
                    planner && mayApprove(visit, stored));
            (stored.isProposed() ? proposed : entries).add(entry);
        }
        return new EnvelopeView(
                answer(ledger),
                ledger.people() > 0,
                Arrays.stream(Envelope.values())
                        .map(envelope -> new EnvelopeView.Row(
                                envelope.title(),
                                meaning(envelope),
                                Numbers.count(ledger.balances().getOrDefault(envelope, 0L))))
                        .toList(),
                proposal(visit).map(EnvelopePage::suggestion).orElse(""),
                proposed,
                entries,
                Arrays.stream(Envelope.values())
                        .map(envelope -> new Choice(envelope.id(), envelope.title()))
                        .toList(),
                capacity,
                transfer);
    }

    private static String answer(Ledger ledger) {
        return ledger.people() == 0
                ? "Nobody has said yet how many days there are"
                : Words.capital(Words.count(ledger.people(), "person-day", "person-days"))
                        + " a quarter: "
                        + ledger.balances().entrySet().stream()
                                .map(each -> Numbers.count(each.getValue()) + " for "
                                        + each.getKey().id())
                                .collect(Collectors.joining(", "));
    }

    private static String suggestion(Map<Envelope, Long> proposal) {
        return "The company file suggests "
                + proposal.entrySet().stream()
                        .map(each -> Numbers.count(each.getValue()) + " for "
                                + each.getKey().id())
                        .collect(Collectors.joining(", "))
                + ": a quarter of 250 working days of each person whose main skill is in ML, as far as they work and are not"
                + " owed to something else. ML operations gives to the platform; of the others, research gets the share of"
                + " requests that are research.";
    }

    private static String meaning(Envelope envelope) {
        return switch (envelope) {
            case RESEARCH -> "the experiment budget: trying what nobody knows yet";
            case DELIVERY -> "bringing use cases into production";
            case PLATFORM -> "what several use cases build on, and what keeps them running";
        };
    }
}
