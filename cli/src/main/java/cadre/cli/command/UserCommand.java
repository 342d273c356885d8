package cadre.cli.command;

import cadre.app.route.AccountKeeping;
import cadre.app.route.Serving;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Nearest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes accounts in the database of a server that does not run. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "list                        everybody, with their roles",
            "add LOGIN --name NAME       a new account; role gives it something to do",
            "reset-password LOGIN        another password, which ends all sessions",
            "disable LOGIN, enable LOGIN nobody logs in to it, or its owner does again",
            "role LOGIN COMPANY ROLE     requester, viewer, planner or administrator there",
            "unlock LOGIN                what to do about too many attempts",
            "",
            "Stop the server first. Passwords are typed, or read from standard input; they are never arguments."
        })
final class UserCommand implements Callable<Integer> {

    /** What can be done, and how many words follow. */
    private enum Action {
        LIST(0),
        ADD(1),
        RESET_PASSWORD(1),
        DISABLE(1),
        ENABLE(1),
        ROLE(3),
        UNLOCK(1);

        private final int words;

        Action(int words) {
            this.words = words;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ACTION", description = "What to do; see below.")
    private String action = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", description = "Login, company, role.")
    private List<String> words = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "For add: what others read (default: the login).")
    private @Nullable String name;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the server keeps everything (default: .cadre in your home folder).")
    private Path folder = Path.of(System.getProperty("user.home", "."), ".cadre");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL instead, such as jdbc:postgresql://localhost/cadre.")
    private @Nullable String database;

    UserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Action wanted = action();
        if (words.size() != wanted.words) {
            throw Refusal.ofUsage(
                    "cadre user " + wanted.word() + " has " + words.size() + " words after it",
                    wanted.words == 0 ? "none" : wanted.words == 1 ? "a login" : "a login, a company and a role",
                    "cadre user --help");
        }
        AccountKeeping keeping = ServiceLoader.load(AccountKeeping.class)
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(
                        "this build of Cadre has no web application",
                        "a complete one",
                        "./cadre user, from the sources"));
        if (wanted == Action.UNLOCK) {
            terminal.print(
                    "Too many attempts are remembered in the memory of the server only, for a quarter of an hour: wait, or"
                            + " restart it. Nothing of it is stored.");
            return Exit.OK;
        }
        try (AccountKeeping.Desk desk = keeping.open(folder, database)) {
            act(wanted, desk);
        } catch (Serving.Refused refused) {
            throw Refusal.ofInput(String.valueOf(refused.getMessage()), refused.expected(), refused.maybe());
        }
        return Exit.OK;
    }

    private Action action() {
        List<String> known = Arrays.stream(Action.values()).map(Action::word).toList();
        return Arrays.stream(Action.values())
                .filter(one -> one.word().equals(action))
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(
                        "'" + action + "' is nothing that can be done with accounts",
                        "one of " + String.join(", ", known),
                        Nearest.find(action, known)
                                .map(near -> "cadre user " + near)
                                .orElse("cadre user list")));
    }

    private void act(Action wanted, AccountKeeping.Desk desk) {
        String login = words.isEmpty() ? "" : words.getFirst();
        switch (wanted) {
            case LIST -> list(desk.users());
            case ADD -> {
                desk.add(login, name == null ? login : name, password());
                terminal.print("The account " + login + " is made. It has no role yet: cadre user role " + login
                        + " COMPANY ROLE");
            }
            case RESET_PASSWORD -> {
                desk.password(login, password());
                terminal.print("The password of " + login + " is changed; all its sessions have ended.");
            }
            case DISABLE, ENABLE -> {
                desk.enable(login, wanted == Action.ENABLE);
                terminal.print(login + (wanted == Action.ENABLE ? " can log in again." : " cannot log in any more."));
            }
            case ROLE -> {
                desk.role(login, words.get(1), words.get(2));
                terminal.print(login + " is now " + words.get(2) + " of " + words.get(1) + ".");
            }
            case UNLOCK -> throw new IllegalStateException("needs no desk");
        }
    }

    private void list(List<AccountKeeping.User> users) {
        if (users.isEmpty()) {
            terminal.print("Nobody has an account yet. The first one is made in the browser: cadre serve");
            return;
        }
        for (AccountKeeping.User user : users) {
            terminal.print(user.login() + "  " + user.name() + (user.enabled() ? "" : "  [disabled]")
                    + (user.password() ? "" : "  [no password]"));
            user.roles().forEach(role -> terminal.print("    " + role));
        }
    }

    /** Twice where somebody types and does not see what. */
    private String password() {
        String password = terminal.secret("Password");
        if (terminal.answers() && !terminal.secret("Once more").equals(password)) {
            throw Refusal.ofInput("the two passwords differ", "the same one twice", "");
        }
        return password;
    }
}
