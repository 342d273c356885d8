package cadre.web.frontdoor;

import cadre.web.account.Erased;
import cadre.web.account.Tenant;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardChanged;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds use cases that are like an idea. What it knows of a company is kept in memory and follows its changes. */
@Component
public final class Duplicates {

    /**
     * From which score on two may be the same. In a public inventory of 2,133 use cases, a title of another year then has 0.9
     * such on average, of which, at the lower end, about one in four is about the same matter.
     */
    static final double LEAST = 0.45;

    private static final int MOST = 5;
    private static final int KEPT = 16;
    /** From so many changes on it is quicker to read everything. */
    private static final int MANY = 50;

    private final Cards cards;
    private final Map<Long, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > KEPT;
        }
    };

    Duplicates(Cards cards) {
        this.cards = cards;
    }

    /** Those most like an idea, the most alike first. */
    public List<Card> like(Tenant tenant, String title, String problem) {
        if (title.isBlank() && problem.isBlank()) {
            return List.of();
        }
        Known of;
        synchronized (known) {
            of = known.computeIfAbsent(tenant.id(), id -> new Known());
        }
        List<Long> alike = of.search(tenant, title, problem).stream()
                .map(Likeness.Match::key)
                .toList();
        return cards.allById(tenant, alike).stream()
                .sorted(Comparator.comparingInt(card -> alike.indexOf(card.id())))
                .toList();
    }

    @EventListener
    void forget(Erased event) {
        synchronized (known) {
            known.remove(event.tenant().id());
        }
    }

    @EventListener
    void changed(CardChanged event) {
        synchronized (known) {
            Known of = known.get(event.tenant().id());
            if (of != null) {
                of.renew(event.card());
            }
        }
    }

    /** The texts of one company. */
    private final class Known {

        private final Likeness likeness = new Likeness();
        private final Set<Long> stale = new HashSet<>();
        private boolean complete;

        void renew(long card) {
            synchronized (stale) {
                stale.add(card);
            }
        }

        synchronized List<Likeness.Match> search(Tenant tenant, String title, String problem) {
            List<Long> changed;
            synchronized (stale) {
                changed = List.copyOf(stale);
                stale.clear();
            }
            if (!complete || changed.size() > MANY) {
                cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER).forEach(this::put);
                complete = true;
            } else {
                changed.forEach(card -> cards.findById(tenant, card).ifPresent(this::put));
            }
            return likeness.search(title, problem, LEAST, MOST);
        }

        private void put(Card card) {
            likeness.put(card.id(), card.idea().title(), card.idea().problem());
        }
    }
}
