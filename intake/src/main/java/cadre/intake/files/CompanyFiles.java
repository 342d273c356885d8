package cadre.intake.files;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Team;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Input;
import cadre.core.evidence.Place;
import cadre.core.numerics.Prior;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.quantity.Share;
import cadre.core.work.Portfolio;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads company files. */
public final class CompanyFiles {

    private static final List<String> LISTS = List.of("domains", "people", "teams", "use_cases");

    private final Log log = new Log();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final Map<String, Place> teamPlaces = new HashMap<>();
    private final Map<String, Place> domainPlaces = new HashMap<>();
    private final List<PeopleReader.Reference> references = new ArrayList<>();
    private final Set<String> takesUnsaid = new HashSet<>();

    private CompanyFiles() {}

    /**
     * What reading a file brought.
     *
     * @param found the case; null when a finding is an error
     * @param findings everything wrong or doubtful, in the order of the file
     */
    public record Reading(@Nullable Case found, List<Finding> findings) {

        /** Copies the list. */
        public Reading {
            findings = List.copyOf(findings);
        }

        /**
         * The case.
         *
         * @return what the file says
         * @throws IllegalStateException when a finding is an error
         */
        public Case get() {
            Case c = found;
            if (c == null) {
                throw new IllegalStateException("the file has errors");
            }
            return c;
        }
    }

    /**
     * Reads a company file and what it includes.
     *
     * @param file where
     * @return the case, or all that is wrong with it
     */
    public static Reading read(Path file) {
        return new CompanyFiles().readAll(file, file.toString());
    }

    private Reading readAll(Path file, String shown) {
        Optional<Node> root = Tree.read(file, shown, log, inputs);
        if (root.isEmpty()) {
            return new Reading(null, log.findings());
        }
        Section top = new Section("", root.get(), shown, log, false);
        version(top);
        Optional<LocalDate> asOf = top.date("as_of");
        PeopleReader people = new PeopleReader(log, asOf);
        WorkReader work = new WorkReader(log, asOf);
        lists(top, people, work);
        Set<Path> seen = new HashSet<>();
        seen.add(file.toAbsolutePath().normalize());
        for (String name : top.ids("include")) {
            include(file, name, top, people, work, seen);
        }
        Company.Profile profile = profile(top);
        Practices practices = practices(top.section("practices"));
        Map<Parameter, Prior> priors = priors(top.table("parameters"));
        int horizon = top.whole("horizon_months").orElse(36L).intValue();
        int ml = (int) people.seats().stream().filter(s -> s.isMl()).count();
        var demand = work.demand(top.section("demand"), ml);
        Company company = new Company(profile, domains, people.seats(), settledTeams(people), practices);
        Portfolio portfolio = new Portfolio(work.useCases(), demand);
        references.addAll(people.references);
        references.addAll(work.references);
        new Checks(log, company, portfolio, horizon, shown)
                .run(references, teamPlaces, domainPlaces, people, work, top);
        if (log.hasErrors()) {
            return new Reading(null, log.findings());
        }
        Scenario.Settings settings = new Scenario.Settings(horizon, Scenario.Start.STEADY, priors);
        return new Reading(new Case(company, portfolio, settings, inputs, log.assumptions()), log.findings());
    }

    private void version(Section top) {
        if (!top.has("cadre")) {
            log.error(
                    "no-version",
                    top.place(),
                    "the file does not say which version of the format it has",
                    "cadre: 1 in the first line",
                    "cadre: 1");
            return;
        }
        top.whole("cadre");
    }

    private void lists(Section top, PeopleReader people, WorkReader work) {
        for (Node node : top.list("domains")) {
            domain(node, top.file());
        }
        for (Node node : top.list("people")) {
            people.read(node, top.file());
        }
        for (Node node : top.list("teams")) {
            team(node, top.file());
        }
        for (Node node : top.list("use_cases")) {
            work.read(node, top.file());
        }
    }

    private void include(Path from, String name, Section top, PeopleReader people, WorkReader work, Set<Path> seen) {
        Path base = from.toAbsolutePath().getParent();
        Path path = (base == null ? Path.of(name) : base.resolve(name)).normalize();
        if (base != null && !path.startsWith(base)) {
            log.error(
                    "include-outside",
                    top.place("include"),
                    "\"" + name + "\" lies outside this file's folder",
                    "a file beside or below this one",
                    "");
            return;
        }
        if (!seen.add(path)) {
            log.error(
                    "include-twice",
                    top.place("include"),
                    "\"" + name + "\" is included twice, or includes itself",
                    "each file once",
                    "");
            return;
        }
        Path named = from.getParent() == null ? Path.of(name) : from.getParent().resolve(name);
        Tree.read(path, named.toString(), log, inputs).ifPresent(node -> {
            Section s = new Section("", node, named.toString(), log, false);
            for (String key : s.names()) {
                if (!LISTS.contains(key) && !key.equals("cadre")) {
                    log.error(
                            "include-content",
                            s.place(key),
                            "\"" + key + "\" stands in an included file",
                            "lists only: " + String.join(", ", LISTS),
                            "move it to the main file");
                }
            }
            lists(s, people, work);
        });
    }

    private void domain(Node node, String file) {
        String id;
        String name;
        Place place = Section.place(node, file);
        if (node instanceof org.snakeyaml.engine.v2.nodes.ScalarNode text) {
            id = text.getValue().strip();
            name = id;
            if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
                log.error(
                        "bad-id",
                        place,
                        "a domain is called \"" + id + "\"",
                        "letters, digits, dash, underscore or dot, without spaces",
                        id.replaceAll("[^\\p{L}\\p{N}._-]+", "-").toLowerCase(Locale.ROOT));
                return;
            }
        } else {
            Section s = new Section("domains[]", node, file, log, false);
            Optional<String> given = s.requiredId();
            if (given.isEmpty()) {
                return;
            }
            id = given.get();
            name = s.text("name").orElse(id);
            place = s.place("id");
        }
        if (domainPlaces.putIfAbsent(id, place) != null) {
            log.error("duplicate-id", place, "two domains have the id \"" + id + "\"", "unique ids", id + "-2");
            return;
        }
        domains.add(new Domain(id, name));
    }

    private void team(Node node, String file) {
        Section s = new Section("teams[]", node, file, log, false);
        Optional<String> id = s.requiredId();
        if (id.isEmpty()) {
            return;
        }
        List<String> serves = s.ids("serves");
        serves.forEach(d -> references.add(new PeopleReader.Reference("domain", d, s.place("serves"))));
        if (teamPlaces.putIfAbsent(id.get(), s.place("id")) != null) {
            log.error(
                    "duplicate-id",
                    s.place("id"),
                    "two teams have the id \"" + id.get() + "\"",
                    "unique ids",
                    id.get() + "-2");
            return;
        }
        if (!s.has("takes_requests")) {
            takesUnsaid.add(id.get());
        }
        teams.add(new Team(
                id.get(),
                s.text("name").orElse(id.get()),
                serves,
                s.flag("takes_requests").orElse(false)));
    }

    /** Teams that do not say whether they take requests do where they have ML people. */
    private List<Team> settledTeams(PeopleReader people) {
        List<Team> settled = new ArrayList<>();
        for (Team team : teams) {
            boolean ml =
                    people.seats().stream().anyMatch(s -> s.isMl() && team.id().equals(s.home()));
            boolean takes = takesUnsaid.contains(team.id()) ? ml : team.takesRequests();
            settled.add(new Team(team.id(), team.name(), team.serves(), takes));
        }
        return settled;
    }

    private Company.Profile profile(Section top) {
        Optional<Section> s = top.section("company");
        String name = s.flatMap(x -> x.text("name")).orElse("Unnamed company");
        CompanyKind kind = s.flatMap(x -> x.choice("kind"))
                .map(k -> CompanyKind.valueOf(k.replace('-', '_').toUpperCase(Locale.ROOT)))
                .orElse(CompanyKind.LARGER_STARTUP);
        String currency = s.flatMap(x -> x.text("currency")).orElse("EUR");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(currency));
        if (!known) {
            List<String> codes = Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .toList();
            String sign = Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY")
                    .getOrDefault(currency, Nearest.to(currency.toUpperCase(Locale.ROOT), codes));
            s.ifPresent(x -> log.error(
                    "unknown-currency",
                    x.place("currency"),
                    "currency is \"" + currency + "\"",
                    "an ISO 4217 code such as EUR",
                    sign));
        }
        return new Company.Profile(name, kind, known ? currency : "EUR");
    }

    private Practices practices(Optional<Section> section) {
        if (section.isEmpty()) {
            return Practices.NONE;
        }
        Section s = section.get();
        Practices.Rituals rituals = new Practices.Rituals(
                s.number("guild_hours_per_week").orElse(0),
                s.number("education_hours_per_month").orElse(0),
                s.number("office_hours_per_week").orElse(0));
        Practices.Steering steering = new Practices.Steering(
                s.flag("sponsor").orElse(false),
                s.flag("experiment_budget").orElse(false),
                new Share(s.number("research_charter").orElse(0)),
                s.number("wip_per_ml_person").orElse(1.5),
                s.flag("transparent_prioritisation").orElse(false),
                s.flag("decision_rights").orElse(false),
                s.flag("kill_rule").orElse(false));
        return new Practices(
                rituals,
                steering,
                s.flag("stack_standards").orElse(false),
                s.flag("feasibility_gate").orElse(false));
    }

    private Map<Parameter, Prior> priors(Optional<Section> section) {
        Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
        if (section.isEmpty()) {
            return priors;
        }
        Section s = section.get();
        List<String> ids = Arrays.stream(Parameter.values()).map(Parameter::id).toList();
        for (String name : s.names()) {
            int at = ids.indexOf(name);
            if (at < 0) {
                log.error(
                        "unknown-parameter",
                        s.place(name),
                        "\"" + name + "\" is no parameter",
                        "one of those that cadre parameters lists",
                        Nearest.to(name.replace('_', '-'), ids));
                continue;
            }
            prior(s, name).ifPresent(p -> priors.put(Parameter.values()[at], p));
        }
        return priors;
    }

    private Optional<Prior> prior(Section s, String name) {
        if (s.node(name)
                .filter(n -> n instanceof org.snakeyaml.engine.v2.nodes.ScalarNode)
                .isPresent()) {
            OptionalDouble value = s.plainNumber(name);
            return value.isEmpty() ? Optional.empty() : Optional.of(new Prior.Fixed(value.getAsDouble()));
        }
        Optional<Section> t = s.table(name);
        if (t.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>(t.get().names());
        try {
            if (names.equals(Set.of("low", "high"))) {
                return Optional.of(new Prior.Uniform(value(t.get(), "low"), value(t.get(), "high")));
            }
            if (names.equals(Set.of("median", "p90"))) {
                return Optional.of(new Prior.Lognormal(value(t.get(), "median"), value(t.get(), "p90")));
            }
        } catch (IllegalArgumentException e) {
            log.error(
                    "bad-prior",
                    t.get().place(),
                    String.valueOf(e.getMessage()),
                    "low < high, or 0 < median < p90",
                    "");
            return Optional.empty();
        }
        log.error(
                "bad-prior",
                t.get().place(),
                name + " has " + String.join(", ", t.get().names()),
                "a number, {low, high} or {median, p90}",
                "");
        return Optional.empty();
    }

    private static double value(Section s, String name) {
        return s.plainNumber(name).orElseThrow(() -> new IllegalArgumentException(name + " is not a number"));
    }
}
