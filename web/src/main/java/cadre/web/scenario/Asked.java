package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.core.quantity.Share;
import cadre.intake.files.Roles;
import cadre.web.page.Form;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a form that asks for a change. What stands in the scenario now is the part before the change. */
final class Asked {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> LEVELS = Set.of("junior", "regular", "senior");

    private final String kind;
    private final Form form;
    private final List<String> serves;

    /**
     * A form.
     *
     * @param kind what is asked for
     * @param form its fields
     * @param serves ids of the domains that are ticked
     */
    Asked(String kind, Form form, List<String> serves) {
        this.kind = kind;
        this.form = form;
        this.serves = List.copyOf(serves);
    }

    /**
     * The change that is asked for.
     *
     * @throws Drafts.Unfit when it is none, with what was expected
     */
    Change in(Draft draft) throws Drafts.Unfit {
        Company company = draft.after().company();
        return switch (kind) {
            case "move" -> move(company);
            case "add-team" -> addTeam(company, draft);
            case "rename-team" -> rename(company);
            case "remove-team" -> {
                Team team = Wording.find(company, form.value("ended"));
                yield new Change.RemoveTeam(team.id(), team.name());
            }
            case "serve" -> {
                Team team = Wording.find(company, form.value("serving"));
                yield new Change.ServeDomains(team.id(), team.serves(), known(company));
            }
            case "toggle" -> toggle(company);
            case "add-seat" -> addSeat(company, draft);
            case "remove-seat" -> {
                Seat seat = seat(company, form.value("unfilled"), Board::isOpen, "Choose one of the open seats.");
                yield new Change.RemoveSeat(seat.id(), seat.name());
            }
            case "fte" -> fte(company);
            case "practice" -> practise(company);
            default -> throw new Drafts.Unfit("Choose what to change.");
        };
    }

    private Change move(Company company) throws Drafts.Unfit {
        Seat seat = seat(company, form.value("person"), s -> true, "Choose who is to move.");
        String to = form.value("to");
        if (!to.isEmpty()) {
            Wording.find(company, to);
        }
        return new Change.MovePerson(seat.id(), Objects.requireNonNullElse(seat.home(), ""), to);
    }

    private Change addTeam(Company company, Draft draft) throws Drafts.Unfit {
        String name = name("team-name", "Enter a name for the team.");
        if (company.teams().stream().anyMatch(team -> team.name().equalsIgnoreCase(name))) {
            throw new Drafts.Unfit("There is a team " + name + " already.");
        }
        String stem = id(name);
        String id = free(
                stem,
                taken -> company.teams().stream().anyMatch(team -> team.id().equals(taken))
                        || draft.before().company().teams().stream()
                                .anyMatch(team -> team.id().equals(taken)));
        return new Change.AddTeam(id, name, known(company));
    }

    private Change rename(Company company) throws Drafts.Unfit {
        Team team = Wording.find(company, form.value("renamed"));
        return new Change.RenameTeam(team.id(), team.name(), name("new-name", "Enter the new name."));
    }

    /** Serves a domain if it does not, else not any more. */
    private Change toggle(Company company) throws Drafts.Unfit {
        Team team = Wording.find(company, form.value("serving"));
        String domain = form.value("domain");
        if (!Wording.isDomain(company, domain)) {
            throw new Drafts.Unfit("Choose one of the domains.");
        }
        List<String> to = new ArrayList<>(team.serves());
        if (!to.remove(domain)) {
            to.add(domain);
        }
        return new Change.ServeDomains(team.id(), team.serves(), to);
    }

    private Change addSeat(Company company, Draft draft) throws Drafts.Unfit {
        String role = form.value("role");
        String level = form.value("level");
        if (!Roles.names().contains(role) || !LEVELS.contains(level)) {
            throw new Drafts.Unfit("Choose a role and a level.");
        }
        String team = form.value("seat-team");
        if (!team.isEmpty()) {
            Wording.find(company, team);
        }
        int number = 1;
        for (String id = "open-1"; isTaken(draft, id); id = "open-" + number) {
            number++;
        }
        return new Change.AddSeat("open-" + number, "Open seat " + number, role, level, team);
    }

    private static boolean isTaken(Draft draft, String id) {
        return draft.after().company().seats().stream()
                        .anyMatch(seat -> seat.id().equals(id))
                || draft.before().company().seats().stream()
                        .anyMatch(seat -> seat.id().equals(id));
    }

    private Change fte(Company company) throws Drafts.Unfit {
        Seat seat = seat(company, form.value("timed"), s -> true, "Choose whose time is to change.");
        String typed = form.value("percent").replace("%", "").strip();
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 100) {
            throw new Drafts.Unfit("Enter a whole number of per cent from 1 to 100, such as 80.");
        }
        return new Change.ChangeFte(seat.id(), seat.terms().fte(), new Share(Integer.parseInt(typed) / 100.0));
    }

    private Change practise(Company company) throws Drafts.Unfit {
        try {
            Practice practice = Practice.of(form.value("practice"));
            return new Change.ChangePractice(
                    practice.field(), practice.in(company.practices()), practice.read(form.value("value")));
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            throw new Drafts.Unfit(why.startsWith("Enter") ? why : "Choose one of the practices.");
        }
    }

    private static Seat seat(Company company, String id, Predicate<Seat> which, String otherwise) throws Drafts.Unfit {
        return company.seats().stream()
                .filter(seat -> seat.id().equals(id) && which.test(seat))
                .findFirst()
                .orElseThrow(() -> new Drafts.Unfit(otherwise));
    }

    private String name(String field, String missing) throws Drafts.Unfit {
        String name = form.value(field).replaceAll("[\\p{C}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Drafts.Unfit(name.isEmpty() ? missing : "A name has at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private List<String> known(Company company) throws Drafts.Unfit {
        for (String domain : serves) {
            if (!Wording.isDomain(company, domain)) {
                throw new Drafts.Unfit("Choose among the domains.");
            }
        }
        return company.domains().stream()
                .map(cadre.core.company.Domain::id)
                .filter(serves::contains)
                .toList();
    }

    private static String id(String name) {
        String id = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String cut = id.length() > 40 ? id.substring(0, 40).replaceAll("-$", "") : id;
        return cut.isEmpty() ? "team" : cut;
    }

    private static String free(String stem, Predicate<String> taken) {
        String id = stem;
        for (int n = 2; taken.test(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    /** The field beside which a fault is shown. */
    static String field(String kind) {
        return switch (kind) {
            case "add-team" -> "team-name";
            case "rename-team" -> "new-name";
            case "remove-team" -> "ended";
            case "add-seat" -> "role";
            case "remove-seat" -> "unfilled";
            case "fte" -> "percent";
            case "practice" -> "value";
            default -> "person";
        };
    }
}
