package cadre.web.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which use cases are asked for; each part that is empty or null lets everything through.
 *
 * @param text in title, problem or id elsewhere, letter case not counting
 * @param stages one of these
 * @param owner account id
 * @param requester account id
 * @param domain exactly
 * @param envelope exactly
 * @param category exactly
 * @param goal id; {@link #NO_GOAL} for those that serve none
 */
public record CardFilter(
        String text,
        Set<BoardStage> stages,
        @Nullable Long owner,
        @Nullable Long requester,
        String domain,
        @Nullable Envelope envelope,
        @Nullable Category category,
        @Nullable Long goal) {

    /** Asks for those that serve no goal. */
    public static final long NO_GOAL = 0;

    /** Everything. */
    public static final CardFilter ALL = new CardFilter("", Set.of(), null, null, "", null, null, null);

    /** Copies the set. */
    public CardFilter {
        stages = Set.copyOf(stages);
    }

    /** Those of a text. */
    public static CardFilter text(String text) {
        return new CardFilter(text.strip(), Set.of(), null, null, "", null, null, null);
    }

    /** The same, in these stages only. */
    public CardFilter in(Set<BoardStage> wanted) {
        return new CardFilter(text, wanted, owner, requester, domain, envelope, category, goal);
    }

    /** The same, of one owner only. */
    public CardFilter ownedBy(@Nullable Long account) {
        return new CardFilter(text, stages, account, requester, domain, envelope, category, goal);
    }

    /** The same, of one requester only. */
    public CardFilter askedBy(@Nullable Long account) {
        return new CardFilter(text, stages, owner, account, domain, envelope, category, goal);
    }

    /** The same, of one domain only. */
    public CardFilter of(String wanted) {
        return new CardFilter(text, stages, owner, requester, wanted, envelope, category, goal);
    }

    /** The same, of one envelope only. */
    public CardFilter from(@Nullable Envelope wanted) {
        return new CardFilter(text, stages, owner, requester, domain, wanted, category, goal);
    }

    /** The same, for one goal only. */
    public CardFilter serving(@Nullable Long wanted) {
        return new CardFilter(text, stages, owner, requester, domain, envelope, category, wanted);
    }

    /** The same, of one kind of value only. */
    public CardFilter worth(@Nullable Category wanted) {
        return new CardFilter(text, stages, owner, requester, domain, envelope, wanted, goal);
    }

    /** What follows the company in a query; the table is {@code u}. */
    String where() {
        StringBuilder where = new StringBuilder();
        if (!text.isEmpty()) {
            where.append(" and (u.title ilike ? or u.problem ilike ? or u.external_id ilike ?)");
        }
        if (!stages.isEmpty()) {
            where.append(" and u.stage in (")
                    .append(words().stream().map(word -> "?").collect(Collectors.joining(", ")))
                    .append(')');
        }
        where.append(owner == null ? "" : " and u.owner_id = ?");
        where.append(requester == null ? "" : " and u.requester_id = ?");
        where.append(domain.isEmpty() ? "" : " and u.domain = ?");
        where.append(envelope == null ? "" : " and u.envelope = ?");
        where.append(category == null ? "" : " and u.category = ?");
        where.append(goal == null ? "" : goal == NO_GOAL ? " and u.goal_id is null" : " and u.goal_id = ?");
        return where.toString();
    }

    /** The parameters of {@link #where}, after that of the company. */
    List<Object> parameters(long tenant) {
        List<Object> parameters = new ArrayList<>(List.of(tenant));
        if (!text.isEmpty()) {
            String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            parameters.addAll(List.of(like, like, like));
        }
        parameters.addAll(words());
        if (owner != null) {
            parameters.add(owner);
        }
        if (requester != null) {
            parameters.add(requester);
        }
        if (!domain.isEmpty()) {
            parameters.add(domain);
        }
        if (envelope != null) {
            parameters.add(envelope.word());
        }
        if (category != null) {
            parameters.add(category.word());
        }
        if (goal != null && goal != NO_GOAL) {
            parameters.add(goal);
        }
        return parameters;
    }

    /** The stages as they are stored. */
    Set<String> words() {
        return stages.stream().flatMap(stage -> stage.words().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
