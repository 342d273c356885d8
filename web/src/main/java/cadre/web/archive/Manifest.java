package cadre.web.archive;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an archive says about itself.
 *
 * @param extent {@code server} or {@code company}
 * @param schema the number of the newest migration
 * @param cadre the version that made it
 * @param made when, in UTC
 * @param parts its tables, each after those it refers to
 */
record Manifest(String extent, int schema, String cadre, String made, List<Part> parts) {

    static final String NAME = "manifest.json";

    private static final String FORMAT = "cadre archive 1";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    Manifest {
        parts = List.copyOf(parts);
    }

    /**
     * A table.
     *
     * @param table its name
     * @param rows how many
     * @param hash SHA-256 of its file, in hexadecimal
     */
    record Part(String table, long rows, String hash) {

        /** The name of its file. */
        String file() {
            return "tables/" + table + ".jsonl";
        }
    }

    byte[] bytes() {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT);
        node.put("extent", extent);
        node.put("schema", schema);
        node.put("cadre", cadre);
        node.put("made", made);
        ArrayNode tables = node.putArray("tables");
        for (Part part : parts) {
            tables.addObject()
                    .put("table", part.table())
                    .put("rows", part.rows())
                    .put("sha256", part.hash());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    /**
     * Reads one.
     *
     * @throws Unfit when it is none
     */
    static Manifest of(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (!FORMAT.equals(node.path("format").asString(""))) {
                throw new Unfit("its manifest does not say \"" + FORMAT + "\"", "an archive made by Cadre");
            }
            List<Part> parts = new ArrayList<>();
            for (JsonNode part : node.path("tables")) {
                parts.add(new Part(
                        part.path("table").asString(""),
                        part.path("rows").asLong(-1),
                        part.path("sha256").asString("")));
            }
            return new Manifest(
                    node.path("extent").asString(""),
                    node.path("schema").asInt(0),
                    node.path("cadre").asString(""),
                    node.path("made").asString(""),
                    parts);
        } catch (JacksonException e) {
            throw new Unfit("its manifest cannot be read", "an archive made by Cadre");
        }
    }
}
