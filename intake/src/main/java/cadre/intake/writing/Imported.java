package cadre.intake.writing;

import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What earlier imports wrote into a company file, so that the next one can tell its own values from those that people have edited
 * since. Kept beside the company file as a table with a row for each entry: where it came from, list, id, values.
 */
final class Imported {

    private static final String HEADER = "table,list,id,values";

    private final Map<Key, Row> rows = new TreeMap<>();

    /** An entry of a list. */
    private record Key(String list, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byList = list.compareTo(other.list);
            return byList != 0 ? byList : id.compareTo(other.id);
        }
    }

    /** Where it came from last, and what was written. */
    private record Row(String table, String yaml) {}

    /** Where it is kept for a company file: {@code company.yaml} has {@code company.imported.csv}. */
    static Path pathFor(Path company) {
        String name = String.valueOf(company.getFileName()).replaceFirst("\\.ya?ml$", "");
        return company.resolveSibling(name + ".imported.csv");
    }

    /** Nothing where there is no such file, or none that can be read: then everything in the company file counts as edited. */
    static Imported read(Path company) {
        Imported imported = new Imported();
        Path path = pathFor(company);
        if (!Files.exists(path)) {
            return imported;
        }
        for (List<Cell> row : Sheet.read(path).rows()) {
            if (row.size() == 4) {
                imported.put(
                        row.get(0).text(),
                        row.get(1).text(),
                        row.get(2).text(),
                        row.get(3).text());
            }
        }
        return imported;
    }

    void put(String table, String list, String id, String yaml) {
        rows.put(new Key(list, id), new Row(table, yaml));
    }

    boolean has(String list, String id) {
        return rows.containsKey(new Key(list, id));
    }

    /** The values that were written for an entry, by field; empty when it was never imported. */
    Map<String, Node> values(String list, String id) {
        Row row = rows.get(new Key(list, id));
        Map<String, Node> values = new LinkedHashMap<>();
        if (row != null && node(row.yaml()) instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> values.put(Values.text(tuple.getKeyNode()), tuple.getValueNode()));
        }
        return values;
    }

    /** Ids that a table brought last time into a list. */
    List<String> ids(String table, String list) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().list().equals(list)
                        && entry.getValue().table().equals(table))
                .map(entry -> entry.getKey().id())
                .toList();
    }

    static @Nullable Node node(String yaml) {
        Optional<Node> node = new Compose(LoadSettings.builder().build()).composeString(yaml);
        return node.orElse(null);
    }

    /** All of it as a table, ordered by list and id. */
    String csv() {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        rows.forEach((key, row) -> csv.append(quoted(row.table()))
                .append(',')
                .append(key.list())
                .append(',')
                .append(quoted(key.id()))
                .append(',')
                .append(quoted(row.yaml()))
                .append('\n'));
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
