package cadre.web.openid;

/** Why nobody came in with the provider of identities. */
public enum ProviderFault {
    /** Known there, not here. */
    STRANGER(
            "%s knows you, but nobody has asked you in here. Ask an administrator of your company for an invitation, open its"
                    + " link, and choose “Come in with %s” there."),
    /** The address would let them in, were it verified. */
    UNVERIFIED(
            "%s knows you, but has not verified your mail address, so that it lets you in nowhere. Verify it at %s, or ask an"
                    + " administrator of your company for an invitation."),
    /** The account here was closed. */
    DISABLED("Your account here is disabled. Maybe ask an administrator of your company.%.0s%.0s"),
    /** The identity is another account's. */
    TAKEN("This identity of %s is linked with another account here. Maybe log out and log in with %s.");

    private final String text;

    ProviderFault(String text) {
        this.text = text;
    }

    /** A sentence or two, with what to do. */
    public String text(String provider) {
        return String.format(text, provider, provider);
    }
}
