package cadre.web.people;

import cadre.web.page.Form;
import java.util.List;

/**
 * What will be changed when somebody is erased.
 *
 * @param name of whom; empty when nobody was named yet
 * @param action where the form goes
 * @param form as filled in
 * @param spellings by which they are looked for, a line each
 * @param account login of the account that will be closed; empty for none
 * @param places where the spellings stand
 * @param hindrance why it cannot be done now; empty when it can
 * @param owned how many open use cases they look after
 */
public record ErasureView(
        String name,
        String action,
        Form form,
        String spellings,
        String account,
        List<PersonView.Place> places,
        String hindrance,
        int owned) {

    /** Copies the list. */
    public ErasureView {
        places = List.copyOf(places);
    }
}
