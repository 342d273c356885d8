package cadre.web.usecase;

import cadre.web.word.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the table of use cases, read and written. */
final class CardRows {

    static final String SELECT = """
            select u.*, o.name as owner_name from use_case u left join account o on o.id = u.owner_id
            where u.tenant_id = ?""";

    /** The words of the stages in which something is left to do. */
    static final String OPEN = Stream.of(BoardStage.values())
            .filter(BoardStage::isOpen)
            .flatMap(stage -> stage.words().stream())
            .collect(Collectors.joining("', '"));

    /** The parameter is today. */
    static final String WAITING = " and u.stage in ('" + OPEN + "')" + """
             and (u.next_date is null or u.next_date < ? or u.owner_id is null or not exists (select 1 from membership m join
             account a on a.id = m.account_id where m.tenant_id = u.tenant_id and m.account_id = u.owner_id
             and a.disabled_at is null))""";

    private static final List<String> OTHERS = List.of(
            "tenant_id", "number", "version", "stage_since", "requester_id", "channel", "created_at", "changed_at");

    /** The fields in their order, then the others. */
    static final String INSERT = Stream.concat(Stream.of(Field.values()).map(Field::word), OTHERS.stream())
            .collect(Collectors.joining(
                    ", ",
                    "insert into use_case (",
                    ") values (?" + ", ?".repeat(Field.values().length + OTHERS.size() - 1) + ")"));

    private CardRows() {}

    /** Where a stage is on the board, as an expression. */
    static String stages() {
        StringBuilder sql = new StringBuilder("case");
        for (BoardStage stage : BoardStage.values()) {
            stage.words()
                    .forEach(word -> sql.append(" when u.stage = '")
                            .append(word)
                            .append("' then ")
                            .append(stage.ordinal()));
        }
        return sql + " end";
    }

    static Card card(ResultSet row, int index) throws SQLException {
        return new Card(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("version"),
                idea(row),
                new Card.Work(
                        Field.kind(row.getString("kind")),
                        Word.of(Envelope.class, row.getString("envelope")),
                        row.getObject("goal_id", Long.class)),
                standing(row),
                new Card.Origin(
                        row.getObject("requester_id", Long.class),
                        row.getString("requester_name"),
                        row.getString("requester_contact"),
                        Word.of(Channel.class, row.getString("channel")),
                        row.getString("external_id"),
                        row.getTimestamp("created_at").toInstant()),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Card.Idea idea(ResultSet row) throws SQLException {
        return new Card.Idea(
                row.getString("title"),
                row.getString("problem"),
                row.getString("beneficiaries"),
                Word.of(Category.class, row.getString("category")),
                new Card.Worth(
                        row.getObject("value_low", Double.class),
                        row.getObject("value_likely", Double.class),
                        row.getObject("value_high", Double.class)),
                row.getString("domain"),
                row.getString("data_at_hand"),
                Word.of(Urgency.class, row.getString("urgency")));
    }

    private static Card.Standing standing(ResultSet row) throws SQLException {
        Long owner = row.getObject("owner_id", Long.class);
        return new Card.Standing(
                BoardStage.of(row.getString("stage")),
                row.getTimestamp("stage_since").toInstant(),
                owner == null ? null : new Card.Owner(owner, row.getString("owner_name")),
                row.getObject("next_date", LocalDate.class),
                row.getString("next_step"),
                row.getString("reason"));
    }

    /** The parameters of {@link #INSERT}, the fields in their order first; each is checked. */
    static Object[] parameters(long tenant, int number, Draft draft, Timestamp changed) {
        Card card = new Card(
                0, number, 1, draft.idea(), draft.work(), draft.standing(), draft.origin(), changed.toInstant());
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Field field : Field.values()) {
            parameters.add(field.store(field.of(card)));
        }
        parameters.add(tenant);
        parameters.add(number);
        parameters.add(1);
        parameters.add(Timestamp.from(draft.standing().since()));
        parameters.add(draft.origin().account());
        parameters.add(draft.origin().channel().word());
        parameters.add(Timestamp.from(draft.origin().at()));
        parameters.add(changed);
        return parameters.toArray();
    }

    static Change change(ResultSet row, int index) throws SQLException {
        return new Change(
                row.getInt("version"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                new Author(row.getObject("author_id", Long.class), row.getString("author_name")),
                row.getTimestamp("changed_at").toInstant());
    }
}
