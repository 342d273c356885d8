package cadre.web.page;

import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What surrounds every page, and the ways in which a method ends: a page, the same form again, or another page with a
 * message. A template has two parameters: {@code frame}, this, and {@code page}, a record of its own with what it shows.
 */
public final class Frame {

    private static final String MESSAGE = Message.class.getName();

    private final HttpServletRequest request;
    private final Site site;
    private final Assets assets;
    private final @Nullable Account account;
    private final @Nullable Visit visit;
    private final String title;

    Frame(
            HttpServletRequest request,
            Site site,
            Assets assets,
            @Nullable Account account,
            @Nullable Visit visit,
            String title) {
        this.request = request;
        this.site = site;
        this.assets = assets;
        this.account = account;
        this.visit = visit;
        this.title = title;
    }

    /**
     * Ends with a page.
     *
     * @param template folder and name, such as {@code company/organisation}
     * @param title for the window and the history
     * @param page what the template shows
     */
    public ModelAndView show(String template, String title, Object page) {
        return show(template, title, page, HttpStatus.OK);
    }

    /** Ends with the same form again, with what is wrong said in it. */
    public ModelAndView again(String template, String title, Object page) {
        return show(template, "Error: " + title, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView show(String template, String title, Object page, HttpStatus status) {
        Frame named = new Frame(request, site, assets, account, visit, title);
        return new ModelAndView(template, Map.of("frame", named, "page", page), status);
    }

    /**
     * Ends by opening another page, which says at its top what was done.
     *
     * @param address in this application
     * @param done a sentence; empty for none
     */
    public ModelAndView go(String address, String done) {
        if (!done.isEmpty()) {
            request.getSession().setAttribute(MESSAGE, new Message(done));
        }
        RedirectView other = new RedirectView(address);
        other.setStatusCode(HttpStatus.SEE_OTHER);
        other.setExposeModelAttributes(false);
        other.setExpandUriTemplateVariables(false);
        return new ModelAndView(other);
    }

    /** For the window and the history. */
    public String title() {
        return title;
    }

    /** How the visitor likes their pages. */
    public Taste taste() {
        return Taste.of(request);
    }

    /** What this server is. */
    public Site site() {
        return site;
    }

    /** Who is logged in; null when nobody is. */
    public @Nullable Account account() {
        return account;
    }

    /** Who is where; null outside a company. */
    public @Nullable Visit visit() {
        return visit;
    }

    /**
     * Who is where, on a page of a company.
     *
     * @throws NullPointerException outside a company
     */
    public Visit here() {
        return Objects.requireNonNull(visit, "this page is not in a company");
    }

    /** The areas that the visitor may see; none outside a company. */
    public List<Area> areas() {
        Visit in = visit;
        return in == null
                ? List.of()
                : Arrays.stream(Area.values())
                        .filter(area -> in.may(area.role()))
                        .toList();
    }

    /** Whether the page belongs to an area. */
    public boolean isIn(Area area) {
        Visit in = visit;
        if (in == null) {
            return false;
        }
        String root = in.address(area.path());
        return path().equals(root) || path().startsWith(root + "/");
    }

    /** The address of the page, without what follows a question mark. */
    public String path() {
        return request.getRequestURI();
    }

    /** What was done on the page before; said once. */
    public Optional<Message> message() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(MESSAGE) instanceof Message message)) {
            return Optional.empty();
        }
        session.removeAttribute(MESSAGE);
        return Optional.of(message);
    }

    /** Name and value of the hidden field without which no form is accepted. */
    public CsrfToken csrf() {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()), "no CSRF token");
    }

    /**
     * The address of a file of style or script.
     *
     * @param name such as {@code cadre.css}
     */
    public String asset(String name) {
        return assets.address(name);
    }
}
