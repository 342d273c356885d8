package cadre.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents keep their promises: their commands run, their links lead somewhere. A command is a line that begins with
 * {@code $ ./cadre} in a block marked {@code console}; it has to end with exit code 0, or with the one said after
 * {@code # exit}, and the lines that follow it have to be among what it prints, in that order (a line … stands for others). The commands of a document run in order in one empty folder beside the examples.
 */
class DocumentsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\R(.*?)^```");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^\\$ \\./cadre ?(.*?)[ \\t]*(?:# exit (\\d+))?$((?:\\R(?!\\$ ).*)*)");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)");

    /** Done by the launcher: the first would run this test again. */
    private static final List<String> OF_THE_LAUNCHER = List.of("test", "package");

    private static final long MOST_SECONDS = 240;

    @TempDir
    private Path folder;

    static Stream<Path> documents() {
        return Repository.files("", file -> file.toString().endsWith(".md")).stream()
                .filter(file -> !commands(file).isEmpty());
    }

    @Test
    void theReadmeHasCommands() {
        assertThat(documents()).contains(Path.of("README.md"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsRun(Path document) throws Exception {
        Path examples = Repository.root().resolve("examples");
        if (Files.exists(examples)) {
            copy(examples, folder.resolve("examples"));
        }
        for (Command command : commands(document)) {
            Path output = Files.createTempFile(folder, "output", ".txt");
            Process process = new ProcessBuilder(command.line())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("%s ended: %s", document, command)
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s%n%s", document, command, Files.readString(output))
                    .isEqualTo(command.exit());
            if (!command.printed().isEmpty()) {
                assertThat(Files.readAllLines(output))
                        .as("%s: %s", document, command)
                        .containsSubsequence(command.printed());
            }
        }
    }

    @Test
    void linksLeadSomewhere() {
        List<Path> documents = Repository.files("", file -> file.toString().endsWith(".md"));
        assertThat(documents).hasSizeGreaterThan(4);
        assertSoftly(softly -> documents.forEach(document -> LINK.matcher(Repository.read(document))
                .results()
                .map(link -> Repository.root().resolve(document).resolveSibling(link.group(1)))
                .forEach(target ->
                        softly.assertThat(target).as("link in %s", document).exists())));
    }

    private static List<Command> commands(Path document) {
        List<Command> commands = new ArrayList<>();
        BLOCK.matcher(Repository.read(document))
                .results()
                .forEach(block -> COMMAND.matcher(block.group(1))
                        .results()
                        .map(line -> new Command(
                                line.group(1),
                                line.group(2) == null ? 0 : Integer.parseInt(line.group(2)),
                                line.group(3)
                                        .lines()
                                        .filter(text -> !text.isBlank() && !text.equals("…"))
                                        .toList()))
                        .filter(command -> !OF_THE_LAUNCHER.contains(command.word()))
                        .forEach(commands::add));
        return commands;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /**
     * One command of a document.
     *
     * @param arguments as written after {@code ./cadre}
     * @param exit the exit code it promises
     * @param printed lines that the document shows
     */
    private record Command(String arguments, int exit, List<String> printed) {

        String word() {
            return arguments.split(" ", 2)[0];
        }

        List<String> line() {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "cadre.cli.command.Main"));
            Pattern.compile("'([^']*)'|(\\S+)")
                    .matcher(arguments)
                    .results()
                    .map(part -> part.group(1) != null ? part.group(1) : part.group(2))
                    .forEach(line::add);
            return line;
        }
    }
}
