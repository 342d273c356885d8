package cadre.intake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cadre.core.evidence.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what a company file is made of: bytes, sizes, links, and YAML that explodes. */
@Timeout(10)
class StrangeFileTest {

    private static final String PEOPLE = "people: [2 × ml-engineer, software-engineer, product-manager]\n";
    private static final String GOOD = "cadre: 1\n" + PEOPLE;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("company.yaml");
    }

    private Finding only(Path path) {
        CompanyFiles.Reading reading = CompanyFiles.read(path);
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().getFirst();
    }

    private Finding only(byte[] bytes) throws IOException {
        return only(Files.write(file, bytes));
    }

    private Finding only(String text) throws IOException {
        return only(text.getBytes(StandardCharsets.UTF_8));
    }

    private void isFine(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThat(CompanyFiles.read(file).findings()).isEmpty();
    }

    private static void is(Finding finding, String code, int line, int column, String maybe) {
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.isError()).isTrue();
        assertThat(finding.place().line()).isEqualTo(line);
        assertThat(finding.place().column()).isEqualTo(column);
        assertThat(finding.maybe()).isEqualTo(maybe);
    }

    @Test
    void emptyFile() throws IOException {
        is(only(""), "empty", 0, 0, "write one with cadre init");
    }

    @Test
    void onlyBlanks() throws IOException {
        is(only("\n\n   \n"), "empty", 0, 0, "write one with cadre init");
    }

    @Test
    void missingFileWithANeighbour() throws IOException {
        Files.writeString(folder.resolve("company.yaml"), GOOD);
        is(only(folder.resolve("compnay.yaml")), "no-file", 0, 0, "company.yaml");
    }

    @Test
    void missingFileInAMissingFolder() {
        is(only(folder.resolve("none/x.yaml")), "no-file", 0, 0, "write one with cadre init");
    }

    @Test
    void folderInsteadOfAFile() {
        is(only(folder), "not-a-file", 0, 0, "");
    }

    @Test
    void deviceInsteadOfAFile() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros));
        is(only(zeros), "not-a-file", 0, 0, "");
    }

    @Test
    void unreadableFile() throws IOException {
        Files.writeString(file, GOOD);
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "the superuser reads everything");
        is(only(file), "unreadable", 0, 0, "");
    }

    @Test
    void linkInACircle() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("other.yaml"));
        Files.createSymbolicLink(folder.resolve("other.yaml"), file);
        is(only(file), "no-file", 0, 0, "");
    }

    @Test
    void includedLinkInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        Files.createSymbolicLink(folder.resolve("b.yaml"), folder.resolve("a.yaml"));
        Files.writeString(file, GOOD + "include: a.yaml\n");
        assertThat(CompanyFiles.read(file).findings())
                .extracting(Finding::code)
                .containsExactly("no-file", "include-unread");
    }

    @Test
    void includedLinkBackToTheFileItself() throws IOException {
        Files.writeString(file, GOOD + "include: again.yaml\n");
        Files.createSymbolicLink(folder.resolve("again.yaml"), file);
        is(only(file), "include-twice", 3, 10, "");
    }

    @Test
    void includesInACircle() throws IOException {
        Files.writeString(file, GOOD + "include: a.yaml\n");
        Files.writeString(folder.resolve("a.yaml"), "include: b.yaml\n");
        Files.writeString(folder.resolve("b.yaml"), "domains: [search]\ninclude: a.yaml\n");
        Finding finding = only(file);
        is(finding, "include-twice", 2, 10, "");
        assertThat(finding.place().file()).endsWith("b.yaml");
    }

    @Test
    void theSameFileIncludedTwice() throws IOException {
        Files.writeString(file, GOOD + "include: [a.yaml, ./a.yaml]\n");
        Files.writeString(folder.resolve("a.yaml"), "domains: [search]\n");
        is(only(file), "include-twice", 3, 19, "");
    }

    @Test
    void aFindingInAnIncludedFileNamesThatFile() throws IOException {
        Files.writeString(file, GOOD + "include: sub/people.yaml\n");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/people.yaml"), "people:\n  - {role: designr}\n");
        Finding finding = only(file);
        is(finding, "unknown-role", 2, 12, "designer");
        assertThat(finding.place().file()).endsWith("people.yaml");
    }

    @Test
    void settingsInAnIncludedFile() throws IOException {
        Files.writeString(file, GOOD + "include: a.yaml\n");
        Files.writeString(folder.resolve("a.yaml"), "horizon_months: 12\n");
        is(only(file), "include-content", 1, 1, "move it to company.yaml");
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        long before = Runtime.getRuntime().totalMemory();
        long start = System.nanoTime();
        Finding finding = only(file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(Runtime.getRuntime().totalMemory() - before).isLessThan(50L << 20);
        is(finding, "too-large", 0, 0, "write groups of people instead of single ones, or split the file with include");
        assertThat(finding.message()).contains("100 MB");
    }

    @Test
    void aLongListIsReadInGoodTime() throws IOException {
        StringBuilder text = new StringBuilder(GOOD + "use_cases:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  - {id: u")
                    .append(i)
                    .append(", depends_on: u")
                    .append(i + 1)
                    .append("}\n");
        }
        Finding finding =
                CompanyFiles.read(Files.writeString(file, text)).findings().getLast();
        is(finding, "too-many", 10_004, 5, "those that are open or in production");
    }

    @Test
    void binaryFile() throws IOException {
        byte[] bytes = {(byte) 0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0};
        is(only(bytes), "binary", 0, 0, "it is a spreadsheet or an archive; cadre import reads tables");
    }

    @Test
    void spreadsheet() throws IOException {
        byte[] bytes = {'P', 'K', 3, 4, 20, 8, 8, 8, (byte) 0x9C, (byte) 0xFF};
        is(only(bytes), "binary", 1, 9, "it is a spreadsheet or an archive; cadre import reads tables");
    }

    @Test
    void utf16WithAndWithoutAMark() throws IOException {
        is(only(GOOD.getBytes(StandardCharsets.UTF_16)), "encoding", 0, 0, "save it as UTF-8");
        is(only(GOOD.getBytes(StandardCharsets.UTF_16LE)), "encoding", 0, 0, "save it as UTF-8");
        is(only(GOOD.getBytes(StandardCharsets.UTF_16BE)), "encoding", 0, 0, "save it as UTF-8");
    }

    @Test
    void windows1252() throws IOException {
        String text = "cadre: 1\ncompany: {name: Müller}\n" + PEOPLE;
        String maybe = "it is in windows-1252 or Latin-1: save it as UTF-8";
        // line 2: "company: {name: M" has 17 characters, so the ü stands in column 18
        is(only(text.getBytes(Charset.forName("windows-1252"))), "encoding", 2, 18, maybe);
    }

    @Test
    void cutInTheMiddleOfACharacter() throws IOException {
        byte[] whole = "cadre: 1\n# ü".getBytes(StandardCharsets.UTF_8);
        Finding finding = only(java.util.Arrays.copyOf(whole, whole.length - 1));
        is(finding, "encoding", 2, 3, "it is in windows-1252 or Latin-1: save it as UTF-8");
    }

    @Test
    void controlCharacters() throws IOException {
        Finding finding = only("cadre: 1\ncompany: {name: a\u0007b}\n");
        assertThat(finding.code()).isEqualTo("not-yaml");
    }

    @Test
    void byteOrderMarkWindowsLineEndsAndOldMacLineEndsAreFine() throws IOException {
        isFine(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8));
        isFine(GOOD.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        isFine(GOOD.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
        isFine(GOOD.strip().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void windowsLineEndsKeepLinesAndColumns() throws IOException {
        is(only("cadre: 1\r\n" + PEOPLE.strip() + "\r\nhorizon_months: 0\r\n"), "out-of-range", 3, 17, "");
    }

    @Test
    void tabsInCommentsAndBeforeThemAreFine() throws IOException {
        isFine(("cadre: 1\t# one\tversion\n" + PEOPLE).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesInAnyWritingAreFine() throws IOException {
        String text = """
                cadre: 1
                company: {name: 株式会社サンプル}
                domains: [поиск, 検索, बिक्री, ค้นหา, café, İstanbul]
                people:
                  - 2 × ml-engineer, team 平台
                  - {id: Zoë, name: "عمر", role: software-engineer, domains: {поиск: 0.5}}
                  - {id: ıldır, role: product-manager, team: 平台}
                teams: [{id: 平台, serves: [поиск, 検索, बिक्री, ค้นหา, café, İstanbul]}]
                use_cases: [{id: 推荐, domain: 検索}]
                """;
        isFine(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void accentsTypedInTwoWaysAreTheSame() throws IOException {
        String text = "domains: [\"caf\u00E9\"]\nuse_cases: [{id: a, domain: \"cafe\u0301\"}]\n";
        isFine((GOOD + text).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void billionLaughs() throws IOException {
        StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 40; i++) {
            String alias = "*a" + (i - 1);
            text.append(
                    "a" + i + ": &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(9, alias)) + "]\n");
        }
        Finding finding = only(text + "people: *a39\n");
        assertThat(finding.code()).isEqualTo("aliases");
        assertThat(finding.place().line()).isEqualTo(24); // nine in each line from the second on: the 201st in line 24
    }

    @Test
    void fewAliasesOfLargeListsDoNotExplode() throws IOException {
        StringBuilder text = new StringBuilder("cadre: 1\nx: &x [" + "1,\n ".repeat(2000) + "1]\npeople:\n");
        text.append("  - *x\n".repeat(150));
        Files.writeString(file, text);
        assertThat(CompanyFiles.read(file).findings()).hasSizeLessThan(200);
    }

    @Test
    void deepNesting() throws IOException {
        Finding finding = only("people: " + "[".repeat(10_000));
        is(finding, "too-deep", 1, 28, "");
        is(only("{a: ".repeat(4_000)), "too-deep", 1, 81, "");
        assertThat(only("[\n".repeat(100_000)).code()).isEqualTo("too-deep");
        is(only("- ".repeat(9_000)), "too-deep", 1, 41, "");
    }

    @Test
    void oneVeryLongLine() throws IOException {
        String text = GOOD + "company: {kind: " + "x".repeat(15_000_000) + "}\n";
        is(only(text), "long-line", 3, 0, "put each entry on a line of its own");
    }

    @Test
    void millionsOfValues() throws IOException {
        // three events, of the stream, the document and the list, come before the first entry
        Finding finding = only("- a\n".repeat(5_000_000));
        assertThat(finding.code()).isEqualTo("too-large");
        assertThat(finding.place().line()).isEqualTo(599_998);
    }

    @Test
    void thousandsOfFindings() throws IOException {
        Files.writeString(file, "cadre: 1\npeople:\n" + "  - {rol: x}\n".repeat(1500));
        CompanyFiles.Reading reading = CompanyFiles.read(file);
        assertThat(reading.findings()).hasSize(1001);
        assertThat(reading.findings().getLast().message()).isEqualTo("500 findings more");
        assertThat(reading.found()).isNull();
    }

    @Test
    void longNames() throws IOException {
        Finding kind = only(GOOD + "company: {kind: " + "x".repeat(19_000) + "}\n");
        is(kind, "unknown-kind", 3, 17, "");
        assertThat(kind.message()).hasSizeLessThan(100);
        is(only(GOOD + "domains: [" + "x".repeat(101) + "]\n"), "bad-id", 3, 11, "a short id, and the rest as name");
    }
}
