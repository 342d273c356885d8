package cadre.web.usecase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an idea is sent.
 *
 * @param owner who gets it
 * @param days until the first answer
 * @param rule that fitted; null when none did and it goes to an administrator
 */
public record Route(Card.Owner owner, int days, @Nullable Rule rule) {

    /** The rule that fitted. */
    public Optional<Rule> fitting() {
        return Optional.ofNullable(rule);
    }
}
