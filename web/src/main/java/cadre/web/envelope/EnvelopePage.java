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

    private final EnvelopeStore store;
    private final Transfers transfers;
    private final Revisions revisions;

    EnvelopePage(EnvelopeStore store, Transfers transfers, Revisions revisions) {
        this.store = store;
        this.transfers = transfers;
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
            wanted.put(envelope, Transfers.days(form, envelope.id(), 0));
        }
        String why = Transfers.reason(form, "reason");
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(visit, form, Form.empty()));
        }
        boolean changed = store.set(visit, wanted, why, entries -> {});
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
        boolean proposed = transfers.propose(visit, form).isPresent();
        if (!proposed) {
            return frame.again(TEMPLATE, TITLE, view(visit, capacity(visit), form));
        }
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
        Optional<String> refused = transfers.decide(visit, stored, approve);
        if (refused.isPresent()) {
            return frame.go(page, refused.get());
        }
        return frame.go(page, approve ? "The transfer counts from now on." : "The transfer is refused.");
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
                    planner && transfers.mayApprove(visit, stored));
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
