package cadre.app.route;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a server that does not run, for lock-outs. The web module has the one implementation; the command line finds
 * it as a service, so that no other command loads anything of it.
 */
public interface AccountKeeping {

    /**
     * Opens the accounts.
     *
     * @param folder where the embedded database is kept
     * @param database URL of JDBC that begins with {@code jdbc:postgresql:}; null for the embedded database
     * @throws Serving.Refused when there is none, or a server has it open
     */
    Desk open(Path folder, @Nullable String database);

    /**
     * Somebody who can log in, or could.
     *
     * @param login what they log in with
     * @param name as others read it
     * @param enabled whether they may log in
     * @param password whether they have a password
     * @param roles in companies, such as {@code example-foods: planner}
     */
    record User(String login, String name, boolean enabled, boolean password, List<String> roles) {

        /** Copies the list. */
        public User {
            roles = List.copyOf(roles);
        }
    }

    /** The accounts while they are open. Every change is written into the audit log as made on the command line. */
    interface Desk extends AutoCloseable {

        /** Everybody, by login. */
        List<User> users();

        /**
         * Makes an account.
         *
         * @param login not in use
         * @param name as others read it
         * @param password that will do
         * @throws Serving.Refused when one of the three will not do
         */
        void add(String login, String name, String password);

        /**
         * Gives an account another password.
         *
         * @throws Serving.Refused when there is no such account or the password will not do
         */
        void password(String login, String password);

        /**
         * Lets an account in or not.
         *
         * @throws Serving.Refused when there is no such account
         */
        void enable(String login, boolean enabled);

        /**
         * Gives an account a role in a company.
         *
         * @param company as in addresses
         * @param role a word
         * @throws Serving.Refused when one of the three is not known, or the company would have no administrator
         */
        void role(String login, String company, String role);

        @Override
        void close();
    }
}
