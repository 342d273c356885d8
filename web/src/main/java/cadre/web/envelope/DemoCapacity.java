package cadre.web.envelope;

import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Membership;
import cadre.web.company.Revisions;
import cadre.web.site.Site;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the capacity of the demonstration to what its company file suggests. */
@Component
@Order(3)
final class DemoCapacity implements ApplicationRunner {

    private final Site site;
    private final Accounts accounts;
    private final Members members;
    private final Revisions revisions;
    private final EnvelopeStore store;

    DemoCapacity(Site site, Accounts accounts, Members members, Revisions revisions, EnvelopeStore store) {
        this.site = site;
        this.accounts = accounts;
        this.members = members;
        this.revisions = revisions;
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!site.demo()) {
            return;
        }
        Account account = accounts.find(Site.DEMO_LOGIN).orElseThrow().account();
        for (Membership membership : members.of(account.id())) {
            revisions
                    .newest(membership.tenant())
                    .ifPresent(revision -> store.set(
                            new Visit(account, membership.tenant(), membership.role()),
                            Proposal.of(revisions.subject(revision)),
                            "As the company file suggests",
                            entries -> {}));
        }
    }
}
