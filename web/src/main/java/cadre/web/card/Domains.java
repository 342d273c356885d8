package cadre.web.card;

import cadre.core.company.Company;
import cadre.core.plan.Case;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import cadre.web.page.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the newest company file says that the forms need; a company without one has no choice of domains. */
@Component
public final class Domains {

    private final Revisions revisions;

    Domains(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The company of the newest revision; nothing where none can be read. */
    private Optional<Company> company(Tenant tenant) {
        return revisions.newest(tenant).map(revisions::reading).flatMap(reading -> {
            Case found = reading.found();
            return found == null ? Optional.empty() : Optional.of(found.company());
        });
    }

    /** Ids and names of the domains. */
    public List<Choice> of(Tenant tenant) {
        return company(tenant).stream()
                .flatMap(company -> company.domains().stream())
                .map(domain -> new Choice(domain.id(), domain.name()))
                .toList();
    }

    /** Ids and names of the domains, and the one that a use case has already, whatever became of it. */
    public List<Choice> of(Tenant tenant, String present) {
        List<Choice> all = of(tenant);
        return present.isEmpty() || all.stream().anyMatch(one -> one.word().equals(present))
                ? all
                : Stream.concat(all.stream(), Stream.of(new Choice(present, present)))
                        .toList();
    }

    /** What people call the domain of an id. */
    public String name(Tenant tenant, String domain) {
        return of(tenant, domain).stream()
                .filter(one -> one.word().equals(domain))
                .map(Choice::title)
                .findFirst()
                .orElse("");
    }

    /** In which the company counts; empty where nobody knows. */
    public String currency(Tenant tenant) {
        return company(tenant).map(company -> company.profile().currency()).orElse("");
    }
}
