package cadre.core.quantity;

/**
 * An amount in the company's currency, as a double: Cadre compares simulated sums, it does not keep accounts.
 *
 * @param amount finite; negative for a loss
 * @param currency an ISO 4217 code such as {@code EUR}
 */
public record Money(double amount, String currency) {

    /** Refuses amounts that are not finite. */
    public Money {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("an amount of money is finite, not " + amount);
        }
        if (currency.isBlank()) {
            throw new IllegalArgumentException("money needs a currency");
        }
    }
}
