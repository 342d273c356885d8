package cadre.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.evidence.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @TempDir
    private Path folder;

    private Sheet read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return Sheet.read(file);
    }

    private Sheet read(String text) throws IOException {
        return read("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    private static List<String> codes(Sheet sheet) {
        return sheet.findings().stream().map(Finding::code).toList();
    }

    @Test
    void cellsKnowTheLineOnWhichTheyBeginAndTheirColumn() throws IOException {
        Sheet sheet = read("a,b\n1,\"two\nlines\"\n\n3,\"say \"\"x\"\", y\"\n");
        assertThat(texts(sheet)).containsExactly(List.of("1", "two\nlines"), List.of("3", "say \"x\", y"));
        assertThat(sheet.rows().get(0).get(1).place().line()).isEqualTo(2);
        assertThat(sheet.rows().get(1).get(1).place().line()).isEqualTo(5);
        assertThat(sheet.rows().get(1).get(1).place().column()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorsAreFoundEvenBelowATitleAndWithDecimalCommas(String sign) throws IOException {
        Sheet sheet = read(
                "Our list\n" + String.join(sign, "n", "x", "y") + "\n" + String.join(sign, "a", "\"1,5\"", "\"2,5\"")
                        + "\n" + String.join(sign, "b", "\"3,5\"", "\"4,5\"") + "\n");
        assertThat(texts(sheet)).contains(List.of("a", "1,5", "2,5"));
    }

    @Test
    void anUnquotedDecimalCommaDoesNotWinOverSemicolons() throws IOException {
        assertThat(texts(read("n;x;y\na;1,5;2,5\nb;3,5;4\n")))
                .containsExactly(List.of("a", "1,5", "2,5"), List.of("b", "3,5", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void encodings(String charset) throws IOException {
        assertThat(texts(read("t.csv", "n,x\nMüller,Größe “é”\n".getBytes(Charset.forName(charset)))))
                .containsExactly(List.of("Müller", "Größe “é”"));
    }

    @Test
    void aByteOrderMarkIsNoLetter() throws IOException {
        assertThat(read("\uFEFFn,x\na,b\n").header().getFirst().text()).isEqualTo("n");
    }

    @Test
    void aCellInUtf8WithinAnotherEncodingIsRestored() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("n,x\nM\u00fcller,".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("Größe\n".getBytes(StandardCharsets.UTF_8));
        Sheet sheet = read("t.csv", bytes.toByteArray());
        assertThat(texts(sheet)).containsExactly(List.of("Müller", "Größe"));
        assertThat(codes(sheet)).containsExactly("mixed-encoding");
    }

    @Test
    void aByteThatNoEncodingExplainsIsAFinding() throws IOException {
        Sheet sheet = read("t.csv", new byte[] {'n', '\n', 'a', (byte) 0x81, (byte) 0xE9, '\n'});
        assertThat(texts(sheet)).containsExactly(List.of("a\uFFFDé"));
        assertThat(codes(sheet)).containsExactly("unreadable-character");
        assertThat(sheet.findings().getFirst().place().line()).isEqualTo(2);
    }

    @Test
    void workbooksHaveTextNumbersDatesAndFindingsAboutOtherSheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Empty");
            Worksheet sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "FTE");
            sheet.value(0, 2, "Start");
            sheet.value(2, 0, "Ana");
            sheet.value(2, 1, 0.8);
            sheet.value(2, 2, LocalDate.of(2026, 3, 1));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            workbook.newWorksheet("More").value(0, 0, "x");
        }
        Sheet sheet = read("t.xlsx", bytes.toByteArray());
        assertThat(texts(sheet)).containsExactly(List.of("Ana", "0.8", "2026-03-01"));
        assertThat(sheet.rows().getFirst().getFirst().place().line()).isEqualTo(3);
        assertThat(codes(sheet)).containsExactly("sheet-not-read");
    }

    /** A workbook whose only row has these cells of XML. */
    private Sheet workbook(String row, int times) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(plain, "test", "1.0")) {
            workbook.newWorksheet("People").value(0, 0, "Name");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("plain.xlsx"), plain.toByteArray());
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    int end = text.indexOf("</row>") + "</row>".length();
                    out.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < times; i++) {
                        out.write(("<row r=\"" + (i + 2) + "\">" + row + "</row>").getBytes(StandardCharsets.UTF_8));
                    }
                    out.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
                } else {
                    out.write(part);
                }
                out.closeEntry();
            }
        }
        return read("t.xlsx", bytes.toByteArray());
    }

    @Test
    void aNumberOfAFewCharactersDoesNotBecomeBillions() throws IOException {
        Sheet sheet = workbook("<c r=\"A2\"><v>1E300000000</v></c>", 1);
        assertThat(texts(sheet)).containsExactly(List.of("1E+300000000"));
    }

    @Test
    void aSmallWorkbookThatUnpacksToMuchIsRefused() throws IOException {
        assertThat(codes(workbook("<c r=\"ZZZZZZ2\"><v>1</v></c>", 1)))
                .as("far to the right")
                .containsExactly("bad-workbook");
        assertThat(codes(workbook("<c r=\"XFD2\"><v>1</v></c>", 200)))
                .as("many wide rows")
                .containsExactly("bad-workbook");
        assertThat(codes(workbook("<c r=\"A2\"><v>" + "1".repeat(40_000) + "</v></c>", 1)))
                .as("a long number")
                .containsExactly("bad-workbook");
        assertThat(codes(workbook("<c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(30_000) + "</t></is></c>", 2500)))
                .as("much of everything")
                .containsExactly("bad-workbook");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 x | wrong-type",
                "<html><body> | wrong-type",
                "{\"a\": 1} | wrong-type",
                "'' | empty-file",
                "'  \n ' | empty-file",
                "PK\u0003\u0004nonsense | bad-workbook"
            })
    void whatIsNoTableIsSaidToBeWhatItIs(String text, String code) throws IOException {
        Sheet sheet = read(text);
        assertThat(sheet.isUnreadable()).isTrue();
        assertThat(codes(sheet)).containsExactly(code);
    }

    @Test
    void oldWorkbooksFoldersAndMissingFilesAreRefused() throws IOException {
        assertThat(codes(read("t.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})))
                .containsExactly("wrong-type");
        assertThat(codes(Sheet.read(folder))).containsExactly("is-folder");
        assertThat(codes(Sheet.read(folder.resolve("none.csv")))).containsExactly("no-such-file");
    }

    @Test
    void aQuoteThatIsNeverClosedIsAnError() throws IOException {
        assertThat(codes(read("a,b\n1,\"open\n2,3\n"))).containsExactly("bad-quotes");
    }
}
