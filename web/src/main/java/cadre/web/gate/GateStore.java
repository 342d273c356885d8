package cadre.web.gate;

import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.usecase.BoardStage;
import cadre.web.word.Word;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The gates of the companies. */
@Component
public final class GateStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    GateStore(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The gates of a company; where it said nothing, those that Cadre proposes. */
    public Gates of(Tenant tenant) {
        Map<BoardStage, Set<Requirement>> needs = new EnumMap<>(Gates.USUAL.needs());
        database.sql("select stage, needs from stage_gate where tenant_id = ?")
                .param(tenant.id())
                .query(row -> {
                    needs.put(BoardStage.of(row.getString(1)), words(row.getString(2)));
                });
        return new Gates(needs);
    }

    /**
     * Replaces all gates of a company.
     *
     * @param seen looks at them as they are, and throws when they are not to be replaced; nobody else replaces them meanwhile
     */
    public void save(Tenant tenant, Gates gates, Consumer<Gates> seen) {
        transaction.executeWithoutResult(status -> {
            CompanyLock.take(database, tenant);
            seen.accept(of(tenant));
            database.sql("delete from stage_gate where tenant_id = ?")
                    .param(tenant.id())
                    .update();
            gates.needs()
                    .forEach((stage, needs) -> database.sql(
                                    "insert into stage_gate (tenant_id, stage, needs) values (?, ?, ?)")
                            .params(
                                    tenant.id(),
                                    stage.word(),
                                    needs.stream().map(Requirement::word).collect(Collectors.joining(",")))
                            .update());
        });
    }

    private static Set<Requirement> words(String words) {
        Set<Requirement> needs = EnumSet.noneOf(Requirement.class);
        Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(word -> Word.of(Requirement.class, word))
                .forEach(needs::add);
        return needs;
    }
}
