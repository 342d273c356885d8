package cadre.web.api;

import cadre.web.problem.Kind;
import java.util.List;

/**
 * The interface for programs, explained.
 *
 * @param root where the server is
 * @param subjects in the order of the alphabet
 * @param problems kinds of refusals
 */
public record ManualView(String root, List<Subject> subjects, List<Kind> problems) {

    /** Copies the lists. */
    public ManualView {
        subjects = List.copyOf(subjects);
        problems = List.copyOf(problems);
    }

    /**
     * A subject and what can be asked about it.
     *
     * @param name of it
     * @param word that stands for it in addresses
     * @param operations in the order of their addresses
     * @param schemas of what they send and answer, by name
     */
    public record Subject(String name, String word, List<Operation> operations, List<Schema> schemas) {

        /** Copies the lists. */
        public Subject {
            operations = List.copyOf(operations);
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * Something that can be asked.
     *
     * @param id unique, an anchor
     * @param method of HTTP
     * @param path with names in braces
     * @param summary in a sentence
     * @param more what else there is to know; may be empty
     * @param role that it needs; empty for none
     * @param fields that come in the address and in headers
     * @param sends what is sent: a media type, or the name of a schema; empty for nothing
     * @param answers what is answered likewise
     * @param statuses of HTTP, the good one first
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String more,
            String role,
            List<Field> fields,
            Shape sends,
            Shape answers,
            List<String> statuses) {

        /** Copies the lists. */
        public Operation {
            fields = List.copyOf(fields);
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * What is sent or answered.
     *
     * @param type of the media; empty for nothing
     * @param schema name of it; empty for none
     * @param list whether it is a part of a list of these
     */
    public record Shape(String type, String schema, boolean list) {}

    /**
     * A schema.
     *
     * @param name of it, an anchor
     * @param fields in order
     */
    public record Schema(String name, List<Field> fields) {

        /** Copies the list. */
        public Schema {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param name of it
     * @param place in the path, the query, a header; empty in JSON
     * @param type in words
     * @param schema name of the schema of what is in it; empty for none
     * @param required whether it may not be left out
     * @param text what it is
     */
    public record Field(String name, String place, String type, String schema, boolean required, String text) {}
}
