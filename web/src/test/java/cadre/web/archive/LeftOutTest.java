package cadre.web.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nothing is missing from an archive without a reason, and nothing in it lets somebody in. */
class LeftOutTest {

    /** What refers to something outside of the database, or to what may have been withdrawn. */
    private static final Set<String> NO_REFERENCE = Set.of("use_case.external_id", "card_import_row.use_case_id");

    private static Connection database;
    private static Schema schema;

    @BeforeAll
    static void make() throws Exception {
        DriverManagerDataSource source = new DriverManagerDataSource(
                "jdbc:h2:mem:left-out;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations(Restoring.MIGRATIONS)
                .load()
                .migrate();
        database = source.getConnection();
        schema = Schema.read(database);
    }

    @AfterAll
    static void close() throws Exception {
        database.createStatement().execute("shutdown");
    }

    @Test
    void everyTableIsWrittenOrLeftOutForAReason() {
        List<Table> tables = schema.tables();
        assertThat(tables).hasSizeGreaterThan(10);
        assertSoftly(softly -> tables.forEach(table -> softly.assertThat(
                        Extent.company(1).query(table, tables, "").isPresent())
                .as("%s is in the archive of a company, or in LeftOut.TABLES with a reason", table.name())
                .isNotEqualTo(LeftOut.TABLES.containsKey(table.name()))));
        assertThat(tables.stream().map(Table::name)).containsAll(LeftOut.TABLES.keySet());
    }

    @Test
    void nothingInTheArchiveOfACompanyLetsSomebodyIn() {
        assertSoftly(softly -> schema.tables().stream()
                .filter(table -> !LeftOut.has(table.name()))
                .forEach(table -> table.columns().stream()
                        .filter(column ->
                                column.name().matches(".*(password|secret|token|hash|salt|digest|key|code).*"))
                        .forEach(column -> softly.assertThat(
                                        LeftOut.HARMLESS.containsKey(table.name() + "." + column.name())
                                                || LeftOut.instead(table.name(), column.name())
                                                        .isPresent())
                                .as("%s.%s is harmless, or has something else in LeftOut", table.name(), column.name())
                                .isTrue())));
    }

    /** Without a foreign key, a number would be kept when the row that it means is not there. */
    @Test
    void everyIdRefersToARow() {
        assertSoftly(softly -> schema.tables()
                .forEach(table -> table.columns().stream()
                        .filter(column -> column.name().endsWith("_id"))
                        .filter(column -> !NO_REFERENCE.contains(table.name() + "." + column.name()))
                        .forEach(column -> softly.assertThat(table.references())
                                .as("foreign key of %s.%s", table.name(), column.name())
                                .anyMatch(reference -> reference.column().equals(column.name())))));
    }

    @Test
    void nothingInTheArchiveRefersToWhatIsLeftOut() {
        assertSoftly(softly -> schema.tables().stream()
                .filter(table -> !LeftOut.has(table.name()))
                .forEach(table -> softly.assertThat(table.references())
                        .as("references of %s", table.name())
                        .noneMatch(reference -> LeftOut.has(reference.target()))));
    }

    @Test
    void eachTableComesAfterThoseItRefersTo() {
        List<String> names = schema.tables().stream().map(Table::name).toList();
        assertSoftly(softly -> schema.tables()
                .forEach(table -> table.references().stream()
                        .filter(reference ->
                                !table.find(reference.column()).orElseThrow().nullable())
                        .filter(reference -> !reference.target().equals(table.name()))
                        .forEach(reference -> softly.assertThat(names.indexOf(reference.target()))
                                .as("%s before %s", reference.target(), table.name())
                                .isLessThan(names.indexOf(table.name())))));
    }

    @Test
    void aTypeThatCannotBeWrittenIsSaid() {
        assertThat(Map.of("text", Kind.TEXT, "BIGINT", Kind.WHOLE, "timestamp with time zone", Kind.MOMENT))
                .allSatisfy((type, kind) -> assertThat(Kind.of(type, "a.b")).isEqualTo(kind));
        assertThatIllegalStateException()
                .isThrownBy(() -> Kind.of("interval", "a.b"))
                .withMessageContaining("column a.b is of type interval");
    }
}
