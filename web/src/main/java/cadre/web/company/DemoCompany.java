package cadre.web.company;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the larger start-up of the examples into the demonstration. */
@Component
@Order(1)
final class DemoCompany implements ApplicationRunner {

    private final Site site;
    private final Accounts accounts;
    private final Members members;
    private final Revisions revisions;

    DemoCompany(Site site, Accounts accounts, Members members, Revisions revisions) {
        this.site = site;
        this.accounts = accounts;
        this.members = members;
        this.revisions = revisions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!site.demo()) {
            return;
        }
        String file = file();
        Account account = accounts.add(Site.DEMO_LOGIN, "Visitor", "none");
        String name = Revisions.read(file.getBytes(StandardCharsets.UTF_8))
                .get()
                .company()
                .profile()
                .name();
        revisions.add(members.found(name, account), account, file, "The larger start-up of the examples");
    }

    /** The company file of the example. */
    static String file() {
        try (InputStream in = Objects.requireNonNull(
                DemoCompany.class.getResourceAsStream("/cadre/web/demo/larger-startup.yaml"),
                "the example is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
