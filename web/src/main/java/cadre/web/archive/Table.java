package cadre.web.archive;

import java.util.List;
import java.util.Optional;

/**
 * A table as the database describes it.
 *
 * @param name in lower case
 * @param columns by name
 * @param key the columns of its primary key, in order
 * @param references its foreign keys of one column
 */
record Table(String name, List<Column> columns, List<String> key, List<Reference> references) {

    static final String OWNER = "tenant_id";

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    /**
     * A column.
     *
     * @param name in lower case
     * @param kind what it holds
     * @param nullable whether it may be empty
     * @param counted whether the database counts it up by itself
     */
    record Column(String name, Kind kind, boolean nullable, boolean counted) {}

    /**
     * A foreign key.
     *
     * @param column of this table
     * @param target the table whose id it has
     */
    record Reference(String column, String target) {}

    /** Whether its rows belong to companies. */
    boolean isOfCompanies() {
        return find(OWNER).isPresent();
    }

    Optional<Column> find(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }
}
