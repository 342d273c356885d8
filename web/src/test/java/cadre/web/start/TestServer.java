package cadre.web.start;

import cadre.app.route.Serving;
import cadre.web.access.Passwords;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Urgency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The real server on a free port of this computer, with its real database in a folder of its own. */
final class TestServer implements AutoCloseable {

    /** Of every account that a test makes. */
    static final String PASSWORD = "four words in a row";

    private final Server.Started running;

    private TestServer(Server.Started running) {
        this.running = running;
    }

    static TestServer start(Path folder) {
        return start(folder, null, false);
    }

    static TestServer start(Path folder, @Nullable String database, boolean demo) {
        Serving.Wish wish = new Serving.Wish("0.0.0", "127.0.0.1", 0, folder, database, demo);
        return new TestServer((Server.Started) new Server().start(wish));
    }

    /** Where it is open. */
    URI root() {
        String first = running.lines().getFirst();
        return URI.create(first.substring(first.indexOf("http")));
    }

    /** A part of the server. */
    <T> T part(Class<T> type) {
        return context().getBean(type);
    }

    ApplicationContext context() {
        return running.context();
    }

    /** A company with the larger start-up in it, and its administrator. */
    Tenant company(String name, String administrator) {
        Account founder = account(administrator);
        return part(Members.class).found(name, founder);
    }

    /** An account with the password of all. */
    Account account(String login) {
        return part(Accounts.class)
                .add(login, "Person " + login, part(Passwords.class).hash(PASSWORD));
    }

    /** An account with a role. */
    Account member(Tenant tenant, String login, Role role) {
        Account account = account(login);
        part(Members.class).join(tenant, account, role);
        return account;
    }

    /** An idea that somebody might have. */
    static Draft idea(String title) {
        Instant at = Instant.parse("2026-05-04T10:00:00Z");
        Card.Idea idea = new Card.Idea(
                title,
                "It takes two people all morning.",
                "The office",
                Category.COST,
                new Card.Worth(1000.0, 2000.0, 4000.0),
                "",
                "Ten years of mail",
                Urgency.YEAR);
        return new Draft(
                idea,
                Card.Work.USUAL,
                Card.Standing.begins(at),
                new Card.Origin(null, "Somebody", "", Channel.IMPORT, "", at));
    }

    /** The larger start-up of the examples. */
    static String example() {
        String name = "/cadre/web/demo/larger-startup.yaml";
        try (InputStream in = Objects.requireNonNull(TestServer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
