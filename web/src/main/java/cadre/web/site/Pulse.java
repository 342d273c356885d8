package cadre.web.site;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Whether the database can be used. Whoever meets a fault of it says so here; from then on it is tried once a second, until it can be
 * used again, and nobody else need wait for it. The embedded one closes itself when the disk is full: it is opened again here.
 */
@Component
public final class Pulse implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 3;
    private static final int DEEPEST = 20;
    /** Less than this on the disk is none: opening the embedded database again takes some. */
    private static final long ROOM = 4L << 20;

    private static final String ASYNC = "async:";
    /** Of H2: the database has been closed, cannot be read or written. */
    private static final Set<Integer> CLOSED = Set.of(90028, 90031, 90098, 90121);
    /** Of PostgreSQL: it stops, starts, its disk is full, or it has too many visitors. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53100", "53300");

    private static final Set<Integer> BROKEN =
            Set.of(DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

    private final HikariDataSource pool;
    private final AtomicBoolean down = new AtomicBoolean();
    private volatile @Nullable Database embedded;
    private volatile boolean closing;
    private long tried = System.nanoTime() - PAUSE.toNanos();

    Pulse(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Gets hold of the embedded database while it is well. */
    @Override
    public void run(ApplicationArguments arguments) {
        beats();
    }

    /** Whether the database is known not to be usable. */
    public boolean isDown() {
        return down.get();
    }

    /** Looks whether the database can be used; at most once a second, however often it is asked. */
    public boolean beats() {
        synchronized (this) {
            if (isDown() || System.nanoTime() - tried < PAUSE.toNanos()) {
                return !isDown();
            }
            tried = System.nanoTime();
        }
        try {
            touch();
            return true;
        } catch (SQLException e) {
            missed(e);
            return false;
        }
    }

    /**
     * Takes a fault to heart.
     *
     * @return whether it comes from a database that cannot be used
     */
    public boolean missed(Throwable fault) {
        Throwable cause = cause(fault);
        if (cause == null) {
            return false;
        }
        if (!closing && down.compareAndSet(false, true)) {
            LOG.warn(
                    "the database cannot be used, and is tried again every second: {}",
                    String.valueOf(deepest(cause).getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
            Thread.ofVirtual().name("pulse").start(this::watch);
        }
        return true;
    }

    private static @Nullable Throwable cause(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof MVStoreException store && BROKEN.contains(store.getErrorCode())) {
                return store;
            }
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                if (state.startsWith("08") || AWAY.contains(state) || CLOSED.contains(sql.getErrorCode())) {
                    return sql;
                }
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** What the database itself says, rather than the pool of connections. */
    private static Throwable deepest(Throwable fault) {
        Throwable deepest = fault;
        for (int depth = 0; depth < DEEPEST && deepest.getCause() instanceof SQLException cause; depth++) {
            deepest = cause;
        }
        return deepest;
    }

    private void watch() {
        try {
            while (!closing && !works()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!closing) {
            evict();
            down.set(false);
            LOG.warn("the database can be used again");
        }
    }

    private boolean works() {
        try {
            touch();
            return true;
        } catch (SQLException e) {
            LOG.debug("the database still cannot be used", e);
        }
        evict();
        Database broken = embedded;
        if (broken != null && hasRoom(broken)) {
            try {
                broken.shutdownImmediately();
            } catch (DbException e) {
                LOG.debug("it says that it is closed", e);
            }
            embedded = null;
        }
        return false;
    }

    /** Those from before lead nowhere any more. */
    private void evict() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
    }

    /** Asks for something that is on the disk, by a connection of its own, so that a busy server is not taken for a dead one. */
    private void touch() throws SQLException {
        Properties properties = new Properties();
        if (pool.getUsername() != null) {
            properties.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            properties.setProperty("password", pool.getPassword());
        }
        String url = pool.getJdbcUrl();
        if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
            properties.setProperty("socketTimeout", String.valueOf(PATIENCE_SECONDS));
        }
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from tenant").close();
            embedded = embedded(connection);
        }
    }

    private static @Nullable Database embedded(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                        && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                        && session.getDatabase().isPersistent()
                ? session.getDatabase()
                : null;
    }

    private static boolean hasRoom(Database database) {
        String path = database.getDatabasePath();
        Path folder = Path.of(path.startsWith(ASYNC) ? path.substring(ASYNC.length()) : path)
                .getParent();
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            LOG.debug("nobody knows how much room there is", e);
            return true;
        }
    }

    @Override
    public void destroy() {
        closing = true;
    }
}
