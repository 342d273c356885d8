package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import cadre.core.numerics.Philox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a company file, reading it ends soon, with a case or with errors, never with an exception. */
class GarbledFileTest {

    private static final int EACH = 60;
    private static final String SIGNS = "{}[],:-#&*!|>'\"%@`\t \n?~<\\=.0159eE_xXäß×€日\u0000\u001b\u202e\ud83d";

    @TempDir
    private Path folder;

    static Stream<Path> examples() {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void garbledExamplesNeverThrow(Path example) throws IOException {
        String text = Files.readString(example);
        int usable = 0;
        for (int seed = 0; seed < EACH; seed++) {
            Luck luck = new Luck(seed);
            String garbled = text;
            for (int change = 0; change <= luck.below(4); change++) {
                garbled = luck.below(2) == 0 ? lines(garbled, luck) : signs(garbled, luck);
            }
            usable += check(garbled.getBytes(StandardCharsets.UTF_8), example + ", seed " + seed);
        }
        assertThat(usable).as("some survive, some do not").isBetween(1, EACH - 1);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void cutExamplesNeverThrow(Path example) throws IOException {
        byte[] bytes = Files.readAllBytes(example);
        for (int seed = 0; seed < EACH; seed++) {
            int length = new Luck(seed).below(bytes.length);
            check(java.util.Arrays.copyOf(bytes, length), example + " cut after " + length + " bytes");
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bytesByChanceNeverThrow(int seed) throws IOException {
        Luck luck = new Luck(1000 + seed);
        byte[] bytes = new byte[1 + luck.below(2000)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed % 2 == 0 ? luck.below(256) : SIGNS.charAt(luck.below(45)));
        }
        check(bytes, "seed " + seed);
    }

    private int check(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("company.yaml"), bytes);
        long start = System.nanoTime();
        CompanyFiles.Reading reading = CompanyFiles.read(file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(Duration.ofSeconds(5));
        boolean errors = reading.findings().stream().anyMatch(Finding::isError);
        assertThat(reading.found() == null).as(what).isEqualTo(errors);
        long lines = 1
                + IntStream.range(0, bytes.length)
                        .filter(i -> bytes[i] == '\n' || bytes[i] == '\r')
                        .count();
        assertThat(reading.findings()).as(what).allSatisfy(f -> {
            assertThat(f.place().line()).isBetween(0, (int) lines + 2); // U+0085, U+2028 end lines too
            assertThat(f.message()).isNotBlank().doesNotContain("\u001b", "\u202e", "Exception");
        });
        return errors ? 0 : 1;
    }

    /** Deletes, doubles, swaps or indents a line. */
    private static String lines(String text, Luck luck) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = luck.below(lines.size());
        switch (luck.below(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(luck.below(lines.size()), lines.get(at));
            case 2 -> java.util.Collections.swap(lines, at, luck.below(lines.size()));
            default -> lines.set(at, " ".repeat(luck.below(5)) + lines.get(at));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Deletes, replaces or inserts some characters. */
    private static String signs(String text, Luck luck) {
        StringBuilder garbled = new StringBuilder(text);
        for (int i = 0; i <= luck.below(5) && !garbled.isEmpty(); i++) {
            int at = luck.below(garbled.length());
            char sign = SIGNS.charAt(luck.below(SIGNS.length()));
            switch (luck.below(3)) {
                case 0 -> garbled.deleteCharAt(at);
                case 1 -> garbled.setCharAt(at, sign);
                default -> garbled.insert(at, sign);
            }
        }
        return garbled.toString();
    }

    /** Numbers that depend on the seed alone. */
    private static final class Luck {
        private final long seed;
        private int drawn;

        Luck(long seed) {
            this.seed = seed;
        }

        int below(int bound) {
            return (int) (Philox.uniform(seed, drawn++, 0, 0, 0) * bound);
        }
    }
}
