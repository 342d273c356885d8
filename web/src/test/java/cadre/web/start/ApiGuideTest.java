package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to the interface for programs, run one after the other. */
class ApiGuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");

    @Test
    @Timeout(300)
    void theCommandsOfTheGuideWork(@TempDir Path folder) throws Exception {
        Path guide = Path.of("..", "docs", "guide", "api.md");
        String commands = BLOCK.matcher(Files.readString(guide))
                .results()
                .map(block -> block.group(1) + "\necho\n")
                .collect(Collectors.joining());
        assertThat(commands.lines().filter(line -> line.contains("curl"))).hasSizeGreaterThan(10);
        Path script = Files.writeString(folder.resolve("guide.sh"), "set -eu\n" + commands);
        Files.writeString(folder.resolve("company.yaml"), TestServer.example());
        Path output = folder.resolve("output.txt");
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            Tenant tenant = server.company("Example Foods", "administrator");
            TestProgram program = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
            ProcessBuilder shell = new ProcessBuilder("sh", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            shell.environment().put("ROOT", server.root().toString());
            shell.environment().put("TOKEN", program.token());
            Process process = shell.start();
            assertThat(process.waitFor(250, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        }
        assertThat(Files.readString(output))
                .contains(
                        "\"number\":1",
                        "\"maybe\":\"title\"",
                        "\"maybe\":\"speed\"",
                        "\"valueHigh\":4000",
                        "\"reason\":\"Counted\"");
    }
}
