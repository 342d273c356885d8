package cadre.intake.cells;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads text with cells between separators; quotes as RFC 4180 has them, line breaks inside quotes allowed. */
final class DelimitedText {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final String file;
    private final Encoding encoding;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private DelimitedText(String file, Encoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    static Sheet read(String file, byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        String text = encoding.decode(bytes);
        if (text.isBlank()) {
            return Sheet.unreadable(
                    file, "empty-file", "the table is empty", "a row of column titles and rows below", "");
        }
        String wrong = WrongType.of(bytes, text);
        if (!wrong.isEmpty()) {
            return Sheet.unreadable(
                    file,
                    "wrong-type",
                    wrong,
                    "a CSV or XLSX file",
                    "open it where it was made and save the table as CSV");
        }
        DelimitedText reading = new DelimitedText(file, encoding);
        reading.readRows(text);
        return reading.sheet();
    }

    private Sheet sheet() {
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Sheet(file, List.of(), List.of(), findings);
        }
        return new Sheet(file, rows.getFirst(), rows.subList(1, rows.size()), findings);
    }

    private void readRows(String text) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(Separator.of(text));
        List<Cell> row = new ArrayList<>();
        try (JsonParser parser = MAPPER.reader(schema).createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    row.add(cell(
                            parser.getString(), parser.currentTokenLocation().getLineNr(), row.size() + 1));
                } else if (token == JsonToken.END_ARRAY) {
                    add(row);
                    row = new ArrayList<>();
                }
            }
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            int line = location == null ? 0 : location.getLineNr();
            findings.add(new Finding(
                    Severity.ERROR,
                    "bad-quotes",
                    new Place(file, line, row.size() + 1),
                    "the cell's quotes do not match: " + e.getOriginalMessage(),
                    "a quote inside a quoted cell written twice, and one at its end",
                    ""));
        }
    }

    private void add(List<Cell> row) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(List.copyOf(row));
        }
    }

    private Cell cell(String raw, int line, int column) {
        String text = encoding.restored(raw);
        Place place = new Place(file, line, column);
        if (!text.equals(raw)) {
            findings.add(new Finding(
                    Severity.NOTE,
                    "mixed-encoding",
                    place,
                    "this cell is in UTF-8 while the file is in windows-1252",
                    "",
                    ""));
        }
        int strange = Encoding.strange(text);
        if (strange >= 0) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "unreadable-character",
                    place,
                    lost(text.charAt(strange)) + ", near \"" + around(text, strange) + "\"",
                    "text in UTF-8 or windows-1252",
                    ""));
        }
        return new Cell(Encoding.cleaned(text), place);
    }

    private static String lost(char c) {
        return c == '\uFFFD'
                ? "the cell has a replacement sign: a character was lost before this file was written"
                : "the cell has a byte that no encoding explains (0x%02x)".formatted((int) c);
    }

    private static String around(String text, int index) {
        String part = text.substring(Math.max(0, index - 20), Math.min(text.length(), index + 20));
        return Encoding.cleaned(part).replaceAll("\\s+", " ").strip();
    }
}
