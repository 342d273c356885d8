package cadre.web.start;

import cadre.app.route.AccountKeeping;
import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import cadre.web.access.Audit;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a database for {@link AccountDesk}: the few parts that know accounts, and no server. */
public final class AccountStore implements AccountKeeping, AutoCloseable {

    private static final String LOGGING = "logback.configurationFile";

    private final @Nullable AnnotationConfigApplicationContext context;
    private final @Nullable SingleConnectionDataSource connection;
    private final boolean embedded;

    /** Nothing is open yet. */
    public AccountStore() {
        this(null, null, false);
    }

    private AccountStore(
            @Nullable AnnotationConfigApplicationContext context,
            @Nullable SingleConnectionDataSource connection,
            boolean embedded) {
        this.context = context;
        this.connection = connection;
        this.embedded = embedded;
    }

    @Override
    public Desk open(Path folder, @Nullable String database) {
        quieten();
        Storage storage = Storage.of(folder, database);
        if (storage.folder() != null && !Files.exists(storage.file())) {
            throw new Serving.Refused(
                    "nothing is kept in " + storage.folder(),
                    "the folder of a server that has run",
                    "--data with another folder",
                    null);
        }
        try {
            SingleConnectionDataSource connection = new SingleConnectionDataSource(storage.url(), true);
            if (!storage.user().isEmpty()) {
                connection.setUsername(storage.user());
                connection.setPassword(storage.password());
            }
            connection.initConnection();
            AccountStore store = new AccountStore(parts(connection), connection, database == null);
            try {
                store.current();
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
            return new AccountDesk(store);
        } catch (SQLException e) {
            throw refusal(e, new Keeping.Place(folder, database));
        }
    }

    /** Without it, the library for logs tells everything; it reads the property once. */
    private static void quieten() {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "cadre/web/start/logback.xml");
            LoggerFactory.getILoggerFactory();
            System.clearProperty(LOGGING);
        }
    }

    /** A server has it open, or it cannot be opened at all. */
    private static Serving.Refused refusal(SQLException fault, Keeping.Place place) {
        if (place.database() == null && String.valueOf(fault.getMessage()).contains("already in use")) {
            return new Serving.Refused(
                    "the database in " + place.folder() + " is in use by another process",
                    "nobody else who has it open",
                    "stop it first: it is probably `cadre serve`",
                    fault);
        }
        return Refusals.of(fault, place);
    }

    private static AnnotationConfigApplicationContext parts(DataSource connection) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
        context.registerBean(JdbcClient.class, (Supplier<JdbcClient>) () -> JdbcClient.create(connection));
        context.registerBean(TransactionTemplate.class, (Supplier<TransactionTemplate>) () -> transaction);
        context.registerBean(InstantSource.class, (Supplier<InstantSource>) InstantSource::system);
        context.register(Accounts.class, Members.class, Audit.class);
        context.refresh();
        return context;
    }

    /** Tables as this version of Cadre knows them; making them so is left to the server. */
    private void current() {
        Flyway flyway = Flyway.configure()
                .dataSource(connection)
                .locations("classpath:cadre/web/migration")
                .load();
        if (flyway.info().pending().length > 0) {
            throw new Serving.Refused(
                    "the database was made by an earlier version of Cadre",
                    "one that this version has brought up to date",
                    "start `cadre serve` once with it, stop it, and try again",
                    null);
        }
    }

    <T> T part(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("nothing is open");
        }
        return context.getBean(type);
    }

    /** The embedded database stays open after the last connection, unless it is told otherwise. */
    @Override
    public void close() {
        if (context != null) {
            if (embedded) {
                part(JdbcClient.class).sql("shutdown").update();
            }
            context.close();
        }
        if (connection != null) {
            connection.destroy();
        }
    }
}
