package cadre.web.start;

import cadre.app.route.AccountKeeping;
import cadre.app.route.Serving;
import cadre.web.access.Audit;
import cadre.web.access.Passwords;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.word.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in a database that no server has open. */
final class AccountDesk implements AccountKeeping.Desk {

    private static final int LONGEST_LOGIN = 100;
    private static final int LONGEST_NAME = 200;
    private static final String PAGE = "command line";

    private final AccountStore store;
    private final Accounts accounts;
    private final Members members;
    private final Audit audit;
    private final JdbcClient database;

    AccountDesk(AccountStore store) {
        this.store = store;
        accounts = store.part(Accounts.class);
        members = store.part(Members.class);
        audit = store.part(Audit.class);
        database = store.part(JdbcClient.class);
    }

    @Override
    public List<AccountKeeping.User> users() {
        return accounts.all().stream()
                .map(found -> new AccountKeeping.User(
                        found.account().login(),
                        found.account().name(),
                        found.enabled(),
                        found.hasPassword(),
                        roles(found.account())))
                .toList();
    }

    /** Also of an account that is disabled, which {@link Members} does not show. */
    private List<String> roles(Account account) {
        return database.sql("select t.slug, m.role from membership m join tenant t on t.id = m.tenant_id"
                        + " where m.account_id = ? order by t.slug")
                .param(account.id())
                .query((row, n) -> row.getString("slug") + ": " + row.getString("role"))
                .list();
    }

    @Override
    public void add(String login, String name, String password) {
        check(password, login);
        if (login.isBlank()
                || login.strip().length() > LONGEST_LOGIN
                || name.strip().length() > LONGEST_NAME) {
            throw new Serving.Refused(
                    "the login has " + login.strip().length() + " characters, the name "
                            + name.strip().length(),
                    "at most " + LONGEST_LOGIN + " and " + LONGEST_NAME + ", and not none",
                    "",
                    null);
        }
        Accounts.fault(login).ifPresent(fault -> {
            throw new Serving.Refused(
                    "the login '" + login + "' will not do: " + fault,
                    "signs that can be seen, and letters of one script",
                    "",
                    null);
        });
        try {
            Account made = accounts.add(login, name.strip(), hash(password));
            note(null, made, "account made");
        } catch (DuplicateKeyException e) {
            throw new Serving.Refused(
                    "the login '" + login + "' is in use", "one that is not", "cadre user reset-password " + login, e);
        }
    }

    @Override
    public void password(String login, String password) {
        Account account = find(login);
        check(password, login);
        accounts.password(account.id(), hash(password));
        note(null, account, "password");
    }

    @Override
    public void enable(String login, boolean enabled) {
        Account account = find(login);
        if (enabled) {
            accounts.enable(account.id());
        } else {
            accounts.disable(account.id());
        }
        note(null, account, enabled ? "account enabled" : "account disabled");
    }

    @Override
    public void role(String login, String company, String role) {
        Account account = find(login);
        Tenant tenant = tenant(company);
        Role wanted = Arrays.stream(Role.values())
                .filter(one -> one.word().equals(role))
                .findFirst()
                .orElseThrow(() -> new Serving.Refused(
                        "'" + role + "' is not a role", "one of " + String.join(", ", Word.all(Role.class)), "", null));
        Optional<Members.Member> member = members.member(tenant, account.id());
        if (member.isEmpty()) {
            members.join(tenant, account, wanted);
        } else if (!members.change(tenant, account.id(), wanted)) {
            throw new Serving.Refused(
                    login + " is the last administrator of " + company + " who can log in",
                    "another administrator first",
                    "cadre user role LOGIN " + company + " administrator",
                    null);
        }
        note(tenant, account, member.map(before -> before.role().word()).orElse("no role") + " → " + wanted.word());
    }

    private Tenant tenant(String slug) {
        return database.sql("select id, slug, name from tenant where slug = ?")
                .param(slug)
                .query((row, n) -> new Tenant(row.getLong("id"), row.getString("slug"), row.getString("name")))
                .optional()
                .orElseThrow(() -> new Serving.Refused(
                        "there is no company '" + slug + "'",
                        "one of "
                                + String.join(
                                        ", ",
                                        database.sql("select slug from tenant order by slug")
                                                .query(String.class)
                                                .list()),
                        "",
                        null));
    }

    private Account find(String login) {
        return accounts.find(login)
                .map(Accounts.Credentials::account)
                .orElseThrow(() -> new Serving.Refused(
                        "nobody logs in as '" + login + "'", "a login from `cadre user list`", "", null));
    }

    private static void check(String password, String login) {
        Passwords.fault(password, login).ifPresent(fault -> {
            int maybe = fault.indexOf(" Maybe ");
            throw new Serving.Refused(
                    "the password will not do",
                    maybe < 0 ? fault : fault.substring(0, maybe),
                    maybe < 0 ? "" : fault.substring(maybe + " Maybe ".length()),
                    null);
        });
    }

    private static String hash(String password) {
        return Objects.requireNonNull(Passwords.encoder().encode(password), "no hash");
    }

    private void note(@Nullable Tenant tenant, Account account, String detail) {
        audit.note(tenant, null, Audit.Deed.CHANGED, Audit.Subject.account(account.id()), PAGE, detail);
    }

    @Override
    public void close() {
        store.close();
    }
}
