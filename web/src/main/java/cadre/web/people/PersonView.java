package cadre.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a person.
 *
 * @param answer in a sentence
 * @param seat id in the company file
 * @param name of the person
 * @param team they belong to; empty for none
 * @param own whether it is the one who looks
 * @param facts null for viewers, who see name and team only
 * @param download where to get everything as a file; empty for who may not
 * @param erasure where to have it erased; empty for who may not
 */
public record PersonView(
        String answer,
        String seat,
        String name,
        String team,
        boolean own,
        @Nullable Facts facts,
        String download,
        String erasure) {

    /**
     * What planners and the person see.
     *
     * @param account login of the account that is this person; empty for none
     * @param skills with their levels
     * @param domains with how well they are known
     * @param terms of work
     * @param source where all this is written
     * @param places where else the name stands
     * @param looks who looked and what was changed, the newest first
     */
    public record Facts(
            String account,
            List<Pair> skills,
            List<Pair> domains,
            List<Pair> terms,
            String source,
            List<Place> places,
            List<AuditLog.Entry> looks) {

        /** Copies the lists. */
        public Facts {
            skills = List.copyOf(skills);
            domains = List.copyOf(domains);
            terms = List.copyOf(terms);
            places = List.copyOf(places);
            looks = List.copyOf(looks);
        }
    }

    /**
     * A word and what is said of it.
     *
     * @param what such as a skill
     * @param value with its unit
     */
    public record Pair(String what, String value) {}

    /**
     * A kind of place in which the name stands.
     *
     * @param what such as "revisions of the company file"
     * @param count how many
     * @param examples some of them
     */
    public record Place(String what, int count, String examples) {}
}
