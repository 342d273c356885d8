package cadre.intake.files;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Practices;
import cadre.core.evidence.Nearest;
import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Share;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what a file says once: the company's profile, its practices, and priors of its own. */
final class SettingsReader {

    private static final Map<String, String> SIGNS = Map.of(
            "€", "EUR", "EURO", "EUR", "EUROS", "EUR", "$", "USD", "DOLLAR", "USD", "US$", "USD", "£", "GBP", "¥",
            "JPY");
    private static final double MOST_OF_A_WEEK = 20;
    private static final double WEEKS_PER_MONTH = 4.2;
    private static final double MOST = 1e12;
    private static final String PRIOR = "a number, {low: …, high: …} or {median: …, p90: …}";

    private final Log log;

    SettingsReader(Log log) {
        this.log = log;
    }

    Company.Profile profile(Optional<Section> s) {
        String name = s.flatMap(x -> x.text("name")).orElse("Unnamed company");
        Optional<CompanyKind> kind = s.flatMap(x -> x.choice("kind"))
                .map(k -> CompanyKind.valueOf(k.replace('-', '_').toUpperCase(Locale.ROOT)));
        if (kind.isEmpty()) {
            log.assume("company.kind", "larger-startup");
        }
        String currency = s.flatMap(this::currency).orElse("EUR");
        return new Company.Profile(name, kind.orElse(CompanyKind.LARGER_STARTUP), currency);
    }

    private Optional<String> currency(Section s) {
        Optional<String> given = s.text("currency");
        TreeSet<String> codes = new TreeSet<>();
        Currency.getAvailableCurrencies().forEach(c -> codes.add(c.getCurrencyCode()));
        if (given.isEmpty() || codes.contains(given.get())) {
            return given;
        }
        String upper = given.get().toUpperCase(Locale.ROOT);
        String maybe = codes.contains(upper)
                ? upper
                : Optional.ofNullable(SIGNS.get(upper))
                        .or(() -> Nearest.find(upper, PeopleReader.LIKE_EURO))
                        .or(() -> Nearest.find(upper, codes))
                        .orElse("");
        log.error(
                "unknown-currency",
                s.place("currency"),
                "currency is " + Section.quote(given.get()),
                "an ISO 4217 code such as EUR",
                maybe);
        return Optional.empty();
    }

    Practices practices(Optional<Section> section) {
        if (section.isEmpty()) {
            return Practices.NONE;
        }
        Section s = section.get();
        Practices.Rituals rituals = new Practices.Rituals(
                s.number("guild_hours_per_week").orElse(0),
                s.number("education_hours_per_month").orElse(0),
                s.number("office_hours_per_week").orElse(0));
        double week = rituals.guildHoursPerWeek()
                + rituals.educationHoursPerMonth() / WEEKS_PER_MONTH
                + rituals.officeHoursPerWeek();
        if (week > MOST_OF_A_WEEK) {
            log.warn(
                    "little-time-left",
                    s.place(),
                    "guild, education and office hours take " + Math.round(week) + " hours a week",
                    "less than half of a 40-hour week",
                    "some of these are hours a month");
        }
        Practices.Steering steering = new Practices.Steering(
                s.flag("sponsor").orElse(false),
                s.flag("experiment_budget").orElse(false),
                new Share(s.number("research_charter").orElse(0)),
                s.number("wip_per_ml_person").orElse(1.5),
                s.flag("transparent_prioritisation").orElse(false),
                s.flag("decision_rights").orElse(false),
                s.flag("kill_rule").orElse(false));
        boolean standards = s.flag("stack_standards").orElse(false);
        boolean gate = s.flag("feasibility_gate").orElse(false);
        return new Practices(rituals, steering, standards, gate);
    }

    Map<Parameter, Prior> priors(Optional<Section> section) {
        Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
        List<String> ids = Arrays.stream(Parameter.values()).map(Parameter::id).toList();
        for (String name : section.map(Section::names).orElse(List.of())) {
            Section s = section.orElseThrow();
            int at = ids.indexOf(name);
            if (at >= 0) {
                prior(s, Parameter.values()[at]).ifPresent(p -> priors.put(Parameter.values()[at], p));
            } else {
                log.error(
                        "unknown-parameter",
                        s.keyPlace(name),
                        Section.quote(name) + " is no parameter",
                        "one of those that cadre parameters lists",
                        Nearest.find(name, ids).orElse(""));
            }
        }
        return priors;
    }

    /** What a value of the parameter can be: a part of a whole, or a number that is negative only where the built-in one is. */
    static Field field(Parameter p) {
        boolean share = List.of("share", "probability", "level", "maturity", "share of best")
                .contains(p.unit());
        double low = p.prior().quantile(0.001) < 0 ? -MOST : 0;
        Field.Type type = share ? Field.Type.SHARE : Field.Type.NUMBER;
        return new Field(
                "parameters." + p.id(), type, share ? "" : p.unit(), "", "", low, share ? 1 : MOST, List.of(), "");
    }

    private Optional<Prior> prior(Section s, Parameter parameter) {
        String name = parameter.id();
        Field field = field(parameter);
        if (s.node(name).filter(n -> n instanceof ScalarNode).isPresent()) {
            OptionalDouble value = s.number(name, name, field);
            return value.isEmpty() ? Optional.empty() : Optional.of(new Prior.Fixed(value.getAsDouble()));
        }
        if (s.node(name).filter(n -> n instanceof SequenceNode).isPresent()) {
            log.error("bad-prior", s.place(name), name + " is a list", PRIOR, "{low: …, high: …}");
            return Optional.empty();
        }
        Optional<Section> table = s.table(name).filter(Section::isReadable);
        return table.flatMap(t -> prior(t, field));
    }

    private Optional<Prior> prior(Section t, Field field) {
        String name = field.name();
        List<String> given = t.names().stream().sorted().toList();
        if (given.equals(List.of("high", "low"))) {
            return pair(t, field, "low", "high");
        }
        if (given.equals(List.of("median", "p90"))) {
            return pair(t, field, "median", "p90");
        }
        log.error(
                "bad-prior",
                t.place(),
                name + " has " + (given.isEmpty() ? "nothing" : String.join(", ", t.names())),
                PRIOR,
                "");
        return Optional.empty();
    }

    private Optional<Prior> pair(Section t, Field field, String first, String second) {
        String name = field.name();
        OptionalDouble a = t.number(first, name + "." + first, field);
        OptionalDouble b = t.number(second, name + "." + second, field);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        boolean uniform = first.equals("low");
        if (a.getAsDouble() < b.getAsDouble() && (uniform || a.getAsDouble() > 0)) {
            return Optional.of(
                    uniform
                            ? new Prior.Uniform(a.getAsDouble(), b.getAsDouble())
                            : new Prior.Lognormal(a.getAsDouble(), b.getAsDouble()));
        }
        log.error(
                "bad-prior",
                t.place(),
                name + " goes from " + Numbers.plain(a.getAsDouble()) + " to " + Numbers.plain(b.getAsDouble()),
                uniform ? "low < high" : "0 < median < p90",
                a.getAsDouble() == b.getAsDouble() ? Numbers.plain(a.getAsDouble()) + ", a fixed value" : "");
        return Optional.empty();
    }
}
