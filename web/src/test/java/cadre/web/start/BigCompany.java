package cadre.web.start;

import cadre.core.work.DatedUseCase;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.intake.inventory.Inventory;
import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A company of four hundred people with three thousand use cases: those of the public inventories of 2023 and 2024, and the first of
 * them again until there are enough. Pages are measured on it.
 */
public final class BigCompany {

    /** How many use cases it has. */
    public static final int USE_CASES = 3000;

    private static final int OWNERS = 12;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String CARD = """
            insert into use_case (tenant_id, number, version, title, problem, beneficiaries, category, value_low, value_likely,
            value_high, domain, kind, envelope, data_at_hand, urgency, stage, stage_since, owner_id, next_date, next_step, goal_id,
            requester_id, requester_name, requester_contact, channel, external_id, reason, created_at, changed_at)
            values (?, ?, 1, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'import', ?, ?, ?, ?)""";
    private static final String CHANGE = """
            insert into use_case_change (tenant_id, use_case_id, version, field, old_value, new_value, reason, author_id,
            author_name, changed_at)
            select tenant_id, id, 1, 'stage', '', stage, 'Imported', owner_id, 'Person of the import', created_at
            from use_case where tenant_id = ?""";

    private BigCompany() {}

    /**
     * Makes the company.
     *
     * @param server where
     * @param name of the company
     * @param administrator login, with the password of all tests
     */
    static Tenant found(TestServer server, String name, String administrator) {
        Tenant tenant = server.company(name, administrator);
        List<Account> owners = new ArrayList<>();
        for (int i = 1; i <= OWNERS; i++) {
            owners.add(server.member(tenant, tenant.slug() + "-owner-" + i, Role.PLANNER));
        }
        server.part(Revisions.class).add(tenant, owners.getFirst(), enterprise(), "Made for measuring");
        JdbcTemplate database = server.part(JdbcTemplate.class);
        List<Long> goals = goals(database, tenant);
        List<DatedUseCase> cases = cases();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < USE_CASES; i++) {
            rows.add(card(tenant, i, cases.get(i % cases.size()), i >= cases.size(), owners, goals));
        }
        database.batchUpdate(CARD, rows);
        database.update(CHANGE, tenant.id());
        return tenant;
    }

    /** The use cases of both years, 2024 first. */
    static List<DatedUseCase> cases() {
        List<DatedUseCase> cases = new ArrayList<>(Inventory.builtIn(2024).cases());
        cases.addAll(Inventory.builtIn(2023).cases());
        return cases;
    }

    private static String enterprise() {
        try {
            return Files.readString(Path.of("..", "examples", "enterprise.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> goals(JdbcTemplate database, Tenant tenant) {
        for (String goal : List.of("Answer within a day", "Waste less", "Fewer outages", "Safer work", "Lower cost")) {
            database.update(
                    "insert into goal (tenant_id, title, description, created_at) values (?, ?, '', current_timestamp)",
                    tenant.id(),
                    goal);
        }
        return database.queryForList("select id from goal where tenant_id = ? order by id", Long.class, tenant.id());
    }

    /** What the inventory does not say is said by turns, so that every page has something of everything. */
    private static Object[] card(
            Tenant tenant, int i, DatedUseCase dated, boolean again, List<Account> owners, List<Long> goals) {
        UseCase useCase = dated.useCase();
        Stage stage = useCase.origin().stage();
        RoughDate initiated = dated.milestones().initiated();
        LocalDate created = initiated == null ? TODAY.minusDays(i % 700) : initiated.first();
        Timestamp at = Timestamp.from((created.isAfter(TODAY) ? TODAY : created)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
        Account owner = owners.get(i % owners.size());
        @Nullable Double likely = i % 3 == 0 ? null : 1000.0 * (1 + i % 97);
        String title = again ? useCase.name() + ", again" : useCase.name();
        String category = List.of("revenue", "cost", "risk", "quality", "customer", "speed", "other")
                .get(i % 7);
        String domain = dated.circumstances().bureau();
        boolean research = useCase.kind() == WorkKind.RESEARCH;
        return new Object[] {
            tenant.id(),
            i + 1,
            cut(title, 200),
            useCase.name(),
            category,
            likely == null ? null : likely / 2,
            likely,
            likely == null ? null : likely * 3,
            cut(domain, 100),
            research ? "research" : "implementation",
            research ? "research" : i % 10 == 0 ? "platform" : "delivery",
            List.of("now", "quarter", "year", "someday").get(i % 4),
            stage(stage),
            at,
            owner.id(),
            stage.isClosed() || stage == Stage.PRODUCTION ? null : Date.valueOf(TODAY.plusDays(i % 60 - 20L)),
            "Decide what comes next",
            i % 6 == 5 ? null : goals.get(i % 6),
            owner.id(),
            owner.name(),
            useCase.id() + (again ? "-again" : ""),
            stage.isClosed() ? "Said so in the inventory" : "",
            at,
            Timestamp.from(Instant.now())
        };
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case ROUTING, UNSERVABLE -> "intake";
            default -> stage.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
