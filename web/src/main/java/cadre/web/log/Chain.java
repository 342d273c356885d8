package cadre.web.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What ties the entries of a log to each other, each to the one before, and the newest to what the company has written down. */
public final class Chain {

    private Chain() {}

    /**
     * How far a log goes.
     *
     * @param position of the newest entry; 0 without any
     * @param hash of it; empty without any
     */
    public record Head(int position, String hash) {}

    /**
     * An entry with what its hash is made of besides.
     *
     * @param salt of the digest; empty when the author was erased
     * @param digest of salt and the author's name
     */
    public record Link(DecisionLog.Entry entry, String salt, String digest) {}

    /**
     * The first place where a log is not what it was.
     *
     * @param position of the entry
     * @param words what is wrong with it, with the number, as the end of a sentence
     */
    public record Flaw(int position, String words) {}

    /**
     * Computes every hash again.
     *
     * @param links all of a log, by position
     * @param head what the company has written down about its newest entry; nothing where it has not yet
     * @return the first flaw; nothing when all of it holds
     */
    public static Optional<Flaw> flaw(List<Link> links, Optional<Head> head) {
        Head end = new Head(0, "");
        for (Link link : links) {
            DecisionLog.Entry entry = link.entry();
            int next = end.position() + 1;
            if (entry.position() > next) {
                return Optional.of(new Flaw(next, missing(next, entry.position() - 1)));
            }
            if (entry.position() < next || !entry.hash().equals(hash(end.hash(), link))) {
                return Optional.of(new Flaw(next, "entry " + next + " was changed or moved"));
            }
            boolean erased = link.salt().isEmpty();
            if (!erased && !digest(link.salt(), entry.author().name()).equals(link.digest())) {
                return Optional.of(new Flaw(next, "the name under entry " + next + " was changed"));
            }
            end = new Head(next, entry.hash());
        }
        Head reached = end;
        return head.flatMap(stated -> atTheEnd(reached, stated));
    }

    private static Optional<Flaw> atTheEnd(Head reached, Head stated) {
        int next = reached.position() + 1;
        if (reached.position() < stated.position()) {
            return Optional.of(new Flaw(next, missing(next, stated.position()) + " at the end"));
        }
        if (reached.position() > stated.position()) {
            int added = stated.position() + 1;
            return Optional.of(new Flaw(added, "entry " + added + " was not written by Cadre"));
        }
        return reached.hash().equals(stated.hash())
                ? Optional.empty()
                : Optional.of(
                        new Flaw(reached.position(), "entry " + reached.position() + " is not the one written last"));
    }

    private static String missing(int first, int last) {
        return first == last ? "entry " + first + " is missing" : "entries " + first + " to " + last + " are missing";
    }

    /** The hash of an entry after one with another hash. */
    static String hash(String before, Link link) {
        DecisionLog.Entry entry = link.entry();
        return sha256(
                before,
                String.valueOf(entry.position()),
                entry.kind(),
                entry.card() == null ? "" : entry.card().toString(),
                entry.summary(),
                entry.reason(),
                link.digest(),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
    }

    static String digest(String salt, String name) {
        return sha256(salt, name);
    }

    /** Of the parts in UTF-8, each after its length, so that no text can move from one into the next. */
    private static String sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
