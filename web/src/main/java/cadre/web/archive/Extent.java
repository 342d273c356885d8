package cadre.web.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What an archive has: everything of the server, or of one company with the accounts that its rows name.
 *
 * @param word in the manifest
 * @param tenant the company; nothing for everything
 */
record Extent(String word, OptionalLong tenant) {

    static final Extent SERVER = new Extent("server", OptionalLong.empty());

    static Extent company(long tenant) {
        return new Extent("company", OptionalLong.of(tenant));
    }

    /**
     * The query for the rows of a table.
     *
     * @param table which
     * @param all every table, for who names whom
     * @param collation how texts are ordered by their bytes; empty where they are anyway
     * @return nothing when the table is left out
     */
    Optional<String> query(Table table, List<Table> all, String collation) {
        String order = table.key().stream()
                .map(column -> table.find(column).orElseThrow().kind() == Kind.TEXT ? column + collation : column)
                .collect(Collectors.joining(", "));
        if (tenant.isEmpty()) {
            return Optional.of("select " + columns(table, -1) + " from " + table.name() + " order by " + order);
        }
        long id = tenant.getAsLong();
        return condition(table, all, id)
                .map(rows -> "select " + columns(table, id) + " from " + table.name() + " where " + rows + " order by "
                        + order);
    }

    private static Optional<String> condition(Table table, List<Table> all, long id) {
        if (LeftOut.has(table.name())) {
            return Optional.empty();
        }
        return switch (table.name()) {
            case "tenant" -> Optional.of("id = " + id);
            case "account" -> Optional.of("id in (" + named(all, id) + ")");
            default -> table.isOfCompanies() ? Optional.of(Table.OWNER + " = " + id) : Optional.empty();
        };
    }

    /** The accounts that rows of the company name. */
    private static String named(List<Table> all, long id) {
        List<String> queries = new ArrayList<>();
        for (Table table : all) {
            if (table.isOfCompanies() && !LeftOut.has(table.name())) {
                table.references().stream()
                        .filter(reference -> reference.target().equals("account"))
                        .forEach(reference -> queries.add("select " + reference.column() + " from " + table.name()
                                + " where " + Table.OWNER + " = " + id + " and " + reference.column()
                                + " is not null"));
            }
        }
        return String.join(" union ", queries);
    }

    private static String columns(Table table, long id) {
        return table.columns().stream()
                .map(column -> id < 0 ? column.name() : column(table, column, id))
                .collect(Collectors.joining(", "));
    }

    /** An account may have come from another company, of which nothing is said. */
    private static String column(Table table, Table.Column column, long id) {
        boolean other = !table.isOfCompanies()
                && column.nullable()
                && table.references().contains(new Table.Reference(column.name(), "tenant"));
        return LeftOut.instead(table.name(), column.name())
                .map(text -> "'" + text + "' as " + column.name())
                .orElse(
                        other
                                ? "case when " + column.name() + " = " + id + " then " + column.name() + " end as "
                                        + column.name()
                                : column.name());
    }
}
