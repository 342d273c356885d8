package cadre.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot be: what is wrong, what to try, and an exit code that a script sees. */
class ServeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, new Interruption());
        return Main.run(arguments, terminal);
    }

    @Test
    void aPortInUseIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("serve", "--data", folder.resolve("data").toString(), "--port", port))
                    .isEqualTo(Exit.USAGE);
            assertThat(err.toString()).contains("port " + port + " of 127.0.0.1 is in use", "Maybe --port 0");
        }
    }

    @Test
    void aFileIsNoFolderToKeepThingsIn() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(run("serve", "--data", file.toString(), "--port", "0")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("nothing can be kept in " + file, "Maybe --data with another folder");
    }

    @Test
    void theDemonstrationIsNotShownToOthers() {
        assertThat(run("serve", "--demo", "--address", "0.0.0.0", "--port", "0"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("is not shown on 0.0.0.0", "Maybe --address 127.0.0.1");
    }
}
