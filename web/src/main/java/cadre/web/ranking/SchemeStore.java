package cadre.web.ranking;

import cadre.engine.rank.Formula;
import cadre.engine.rank.Scheme;
import cadre.engine.rank.Schemes;
import cadre.web.access.Visit;
import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.envelope.Words;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The schemes of the companies: those that come with Cadre until somebody changes them, and their own. */
@Component
public final class SchemeStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final DecisionLog log;

    SchemeStore(JdbcClient database, TransactionTemplate transaction, InstantSource clock, DecisionLog log) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.log = log;
    }

    /**
     * A revision of a scheme.
     *
     * @param scheme formula and weights
     * @param revision from 1; 0 as it comes with Cadre
     * @param reason why it was made
     * @param author name; {@code Cadre} as it comes
     * @param at when; null as it comes
     */
    public record Revision(
            Scheme scheme,
            int revision,
            String reason,
            String author,
            @Nullable Instant at) {}

    /** The newest revision of each, those that come with Cadre first. */
    public List<Revision> all(Tenant tenant) {
        Map<String, Revision> all = new LinkedHashMap<>();
        for (Schemes.Published each : Schemes.all()) {
            all.put(each.scheme().id(), new Revision(each.scheme(), 0, "As it comes with Cadre", "Cadre", null));
        }
        database.sql("select s.*, a.name as author from ranking_scheme s join account a on a.id = s.author_id"
                        + " where s.tenant_id = ? order by s.id")
                .param(tenant.id())
                .query((row, n) -> revision(row))
                .list()
                .forEach(revision -> all.put(revision.scheme().id(), revision));
        return new ArrayList<>(all.values());
    }

    /** The newest revision of a scheme. */
    public Optional<Revision> find(Tenant tenant, String id) {
        return all(tenant).stream()
                .filter(each -> each.scheme().id().equals(id))
                .findFirst();
    }

    /** Every revision of a scheme that somebody made, the newest first. */
    List<Revision> history(Tenant tenant, String id) {
        return database.sql("select s.*, a.name as author from ranking_scheme s join account a on a.id = s.author_id"
                        + " where s.tenant_id = ? and s.scheme = ? order by s.revision desc")
                .params(tenant.id(), id)
                .query((row, n) -> revision(row))
                .list();
    }

    /**
     * Publishes the next revision and says so in the log of decisions.
     *
     * @param scheme as it is from now on
     * @param based revision that it is based on; 0 for one that comes with Cadre or is new
     * @param reason why
     * @return false when there is a newer one than that; nothing is written then
     */
    public boolean publish(Visit visit, Scheme scheme, int based, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long tenant = visit.tenant().id();
            // The row of the company is the lock: two who publish at once do not get the same revision.
            CompanyLock.take(database, visit.tenant());
            Optional<Revision> before = find(visit.tenant(), scheme.id());
            if (before.map(Revision::revision).orElse(0) != based) {
                return false;
            }
            database.sql("insert into ranking_scheme (tenant_id, scheme, revision, title, formula, weights, reason,"
                            + " author_id, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(tenant, scheme.id(), based + 1, scheme.title())
                    .params(scheme.formula().text(), weights(scheme.weights()), reason)
                    .params(visit.account().id(), Timestamp.from(clock.instant()))
                    .update();
            log.add(
                    visit.tenant(),
                    "weights",
                    null,
                    before.map(revision -> changed(revision.scheme(), scheme))
                            .orElse("New scheme " + scheme.title() + ": "
                                    + scheme.formula().text()),
                    reason,
                    Author.of(visit));
            return true;
        }));
    }

    private static String changed(Scheme before, Scheme after) {
        List<String> changes = new ArrayList<>();
        if (!before.formula().text().equals(after.formula().text())) {
            changes.add("formula " + after.formula().text());
        }
        TreeMap<String, String> names = new TreeMap<>();
        before.weights().keySet().forEach(name -> names.put(name, ""));
        after.weights().keySet().forEach(name -> names.put(name, ""));
        for (String name : names.keySet()) {
            Double old = before.weights().get(name);
            Double now = after.weights().get(name);
            if (!Objects.equals(old, now)) {
                changes.add(name + " from " + (old == null ? "none" : Words.plain(old)) + " to "
                        + (now == null ? "none" : Words.plain(now)));
            }
        }
        return after.title() + ": " + (changes.isEmpty() ? "title" : String.join("; ", changes));
    }

    /** A name, = and a number on each line. */
    static String weights(SortedMap<String, Double> weights) {
        return weights.entrySet().stream()
                .map(each -> each.getKey() + " = " + Words.plain(each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        TreeMap<String, Double> weights = new TreeMap<>();
        for (String line : row.getString("weights").lines().toList()) {
            int sign = line.indexOf('=');
            weights.put(
                    line.substring(0, sign).strip(),
                    Double.valueOf(line.substring(sign + 1).strip()));
        }
        Formula formula = Objects.requireNonNull(
                Formula.read(row.getString("formula"), Scheme.names(weights.keySet()))
                        .found(),
                "a stored formula");
        return new Revision(
                new Scheme(row.getString("scheme"), row.getString("title"), formula, weights),
                row.getInt("revision"),
                row.getString("reason"),
                row.getString("author"),
                row.getTimestamp("made_at").toInstant());
    }
}
