package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of a server that does not run, changed from the command line. */
class UserCommandTest {

    private static final String PASSWORD = "four words in a row";

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    /** With a line of standard input. */
    private int run(String input, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(
                arguments,
                new Terminal(
                        new BufferedReader(new StringReader(input)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Terminal.Facts.PIPED,
                        new Interruption()));
    }

    private int user(String input, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "user";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = folder.toString();
        return run(input, all);
    }

    /** One in a process of its own: in this one, the database would let us in beside it. */
    private Process server() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // The first line comes when the first page can be opened.
        String first =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(first).startsWith("Cadre is open at ");
        return process;
    }

    @Test
    void accountsAreMadeAndChangedWhileTheServerIsStopped() throws Exception {
        assertThat(user("", "list")).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("nothing is kept in " + folder, "Maybe --data with another folder");
        Process server = server();
        try {
            assertThat(user("", "list")).as("while the server runs").isEqualTo(Exit.NEGATIVE);
            assertThat(err.toString())
                    .contains("the database in " + folder + " is in use by another process", "Maybe stop it first");
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(user("", "list")).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("Nobody has an account yet");
        assertThat(user("short\n", "add", "ada")).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("the password will not do", "at least 10 characters");
        assertThat(user("", "add", "ada")).as("no password at all").isEqualTo(Exit.NEGATIVE);
        assertThat(user(PASSWORD + "\n", "add", "Ada@Example.org", "--name", "Ada"))
                .isEqualTo(Exit.OK);
        assertThat(user(PASSWORD + "\n", "add", "ada@example.org")).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("is in use", "Maybe cadre user reset-password ada@example.org");
        assertThat(user("another " + PASSWORD, "reset-password", "ada@example.org"))
                .isEqualTo(Exit.OK);
        assertThat(user("", "disable", "ada@example.org")).isEqualTo(Exit.OK);
        assertThat(user("", "list")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("ada@example.org  Ada  [disabled]")
                .as("never a password")
                .doesNotContain("bcrypt", PASSWORD);
        assertThat(user("", "enable", "nobody")).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("nobody logs in as 'nobody'");
        assertThat(user("", "role", "ada@example.org", "none", "viewer")).isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString()).contains("there is no company 'none'");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(run("", "user", "lsit")).isEqualTo(Exit.USAGE);
        assertThat(err.toString())
                .contains("'lsit' is nothing that can be done with accounts", "Maybe cadre user list");
        assertThat(run("", "user", "disable")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("expected: a login");
        assertThat(run("", "user", "add", "ada", "--password", PASSWORD))
                .as("no password is an argument")
                .isEqualTo(Exit.USAGE);
        assertThat(run("", "user", "unlock", "ada")).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("in the memory of the server only");
        assertThat(run("", "user", "list", "--database", "jdbc:mysql://localhost/x?password=hidden"))
                .isEqualTo(Exit.NEGATIVE);
        assertThat(err.toString())
                .contains("is not a database that Cadre knows")
                .doesNotContain("hidden");
    }
}
