package cadre.web.api;

import cadre.engine.rank.Ledger;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.envelope.EnvelopeStore;
import cadre.web.envelope.Transfers;
import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Envelopes: what people may be spent on, and transfers that somebody else approves. */
@Controller
final class EnvelopesApi {

    private static final String ABOUT = "Ranking";
    private static final String ENVELOPES = Addresses.COMPANY + "/envelopes";
    private static final String ENTRY = ENVELOPES + "/transfers/{entry}";

    private final EnvelopeStore store;
    private final Transfers transfers;
    private final Once once;

    EnvelopesApi(EnvelopeStore store, Transfers transfers, Once once) {
        this.store = store;
        this.transfers = transfers;
        this.once = once;
    }

    @Needs(Role.VIEWER)
    @Told(id = "getEnvelopes", about = ABOUT, value = "Gets how many person-days a quarter each envelope has.")
    @GetMapping(path = ENVELOPES, produces = Addresses.JSON)
    Answer<EnvelopesJson.Capacity> capacity(Visit visit) {
        Ledger ledger = store.ledger(visit.tenant());
        return Answer.of(EnvelopesJson.Capacity.of(ledger), ledger.entries().size());
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "replaceEnvelopes",
            about = ABOUT,
            value = "Sets how many person-days a quarter each envelope has.",
            more = "The difference is an entry of the ledger, and the reason goes into the log of decisions.")
    @PutMapping(path = ENVELOPES, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<EnvelopesJson.Capacity> set(Visit visit, Match match, @Sent EnvelopesJson.Wanted sent) {
        store.set(visit, sent.days(), sent.reason(), match::check);
        return capacity(visit);
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "listEnvelopeEntries",
            about = ABOUT,
            value = "Lists the entries of the ledger of envelopes, the newest first, all at once.")
    @GetMapping(path = ENVELOPES + "/entries", produces = Addresses.JSON)
    Answer<Listed<EnvelopesJson.Entry>> entries(Visit visit) {
        return Answer.of(new Listed<>(
                store.entries(visit.tenant()).reversed().stream()
                        .map(EnvelopesJson.Entry::of)
                        .toList(),
                null));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "proposeTransfer",
            about = ABOUT,
            value = "Proposes to move days from one envelope to another.",
            more = "Nothing moves before somebody else approves it.",
            status = 201)
    @PostMapping(path = ENVELOPES + "/transfers", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<EnvelopesJson.Entry> propose(Visit visit, Key key, @Sent EnvelopesJson.Transfer sent) {
        return once.answer(key, () -> {
            Form form = sent.form();
            Optional<EnvelopeStore.Stored> proposed = transfers.propose(visit, form);
            if (proposed.isEmpty()) {
                throw Problem.of(form.faults().stream()
                        .map(fault -> new Fault(
                                fault.field().equals("why") ? "/reason" : "/" + fault.field(), fault.text(), "", ""))
                        .toList());
            }
            EnvelopesJson.Entry entry = EnvelopesJson.Entry.of(proposed.get());
            return Answer.made(entry, "", Addresses.of(visit, "envelopes/transfers/" + entry.id()));
        });
    }

    @Needs(Role.VIEWER)
    @Told(id = "getTransfer", about = ABOUT, value = "Gets a transfer between envelopes.")
    @GetMapping(path = ENTRY, produces = Addresses.JSON)
    Answer<EnvelopesJson.Entry> one(Visit visit, @PathVariable long entry) {
        return Answer.of(EnvelopesJson.Entry.of(find(visit, entry)));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "approveTransfer",
            about = ABOUT,
            value = "Approves a transfer, so that it counts.",
            more = "Somebody else than who proposed it has to, unless nobody else can.")
    @PostMapping(path = ENTRY + "/approval", produces = Addresses.JSON)
    Answer<EnvelopesJson.Entry> approve(Visit visit, Key key, @PathVariable long entry) {
        return decided(visit, key, entry, true);
    }

    @Needs(Role.PLANNER)
    @Told(id = "refuseTransfer", about = ABOUT, value = "Refuses a transfer, so that nothing moves.")
    @PostMapping(path = ENTRY + "/refusal", produces = Addresses.JSON)
    Answer<EnvelopesJson.Entry> refuse(Visit visit, Key key, @PathVariable long entry) {
        return decided(visit, key, entry, false);
    }

    private Answer<EnvelopesJson.Entry> decided(Visit visit, Key key, long entry, boolean approve) {
        find(visit, entry);
        return once.answer(key, () -> {
            transfers.decide(visit, find(visit, entry), approve).ifPresent(why -> {
                throw Problem.of(Kind.CONFLICT, why);
            });
            return one(visit, entry);
        });
    }

    private EnvelopeStore.Stored find(Visit visit, long id) {
        return store.entries(visit.tenant()).stream()
                .filter(stored -> stored.id() == id && stored.entry().isTransfer())
                .findFirst()
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no transfer " + id + " in this company."));
    }
}
