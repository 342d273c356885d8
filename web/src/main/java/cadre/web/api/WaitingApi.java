package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.Followers;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** Use cases that wait for somebody, and those that somebody wants to hear of. */
@Controller
final class WaitingApi {

    private static final String ABOUT = "Use cases";
    private static final String FOLLOWING = Addresses.COMPANY + "/use-cases/{number}/following";

    private final Cards cards;
    private final Found found;
    private final Followers followers;

    WaitingApi(Cards cards, Found found, Followers followers) {
        this.cards = cards;
        this.found = found;
        this.followers = followers;
    }

    /** Whether somebody follows a use case. */
    record Following(
            @Says("whether whose token it is follows it") boolean following) {}

    @Needs(Role.VIEWER)
    @Told(
            id = "listWaiting",
            about = ABOUT,
            value =
                    "Lists the open use cases for which something should have happened by now, what waits longest first.",
            more = "The cursor counts: what is done meanwhile moves what follows.")
    @GetMapping(path = Addresses.COMPANY + "/waiting", produces = Addresses.JSON)
    Answer<Listed<UseCaseJson>> waiting(Visit visit, @Asked Page page) {
        int from = Math.clamp(Listed.after(page.cursor(), 0), 0, Integer.MAX_VALUE);
        List<UseCaseJson> some = cards.waiting(visit.tenant(), from, page.size() + 1).cards().stream()
                .map(card -> UseCaseJson.of(visit, card))
                .toList();
        return Answer.of(Listed.of(some, page.size(), last -> from + page.size()));
    }

    @Needs(Role.REQUESTER)
    @Told(id = "getFollowing", about = ABOUT, value = "Says whether whose token it is follows a use case.")
    @GetMapping(path = FOLLOWING, produces = Addresses.JSON)
    Answer<Following> following(Visit visit, @PathVariable int number) {
        return answer(visit, found.get(visit, number));
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "follow",
            about = ABOUT,
            value = "Follows a use case: it is under My ideas then.",
            more = "Nothing changes when it is followed already.")
    @PutMapping(path = FOLLOWING, produces = Addresses.JSON)
    Answer<Following> follow(Visit visit, Match match, @PathVariable int number) {
        Card card = found.get(visit, number);
        match.check(answer(visit, card).version());
        followers.add(visit, card);
        return answer(visit, card);
    }

    @Needs(Role.REQUESTER)
    @Told(id = "unfollow", about = ABOUT, value = "Follows a use case no more.", status = 204)
    @DeleteMapping(path = FOLLOWING, produces = Addresses.JSON)
    Answer<Following> unfollow(Visit visit, Match match, @PathVariable int number) {
        Card card = found.get(visit, number);
        match.check(answer(visit, card).version());
        followers.remove(visit, card);
        return Answer.done();
    }

    private Answer<Following> answer(Visit visit, Card card) {
        return Answer.hashed(new Following(followers.of(visit).contains(card.id())));
    }
}
