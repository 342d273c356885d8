package cadre.engine.explore;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Terms;
import cadre.core.numerics.Prior;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import cadre.core.work.UseCase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Something about a company or about the world that could be otherwise: a quantity with a plausible range. */
public sealed interface Lever {

    /** The name used on the command line. */
    String id();

    /** The name used in tables, with the unit. */
    String title();

    /** The lowest plausible value here. */
    double low(Case subject);

    /** The highest plausible value here. */
    double high(Case subject);

    /** The value as it is, or the median of what is believed. */
    double now(Case subject);

    /** The same company with another value. */
    Case at(Case subject, double value);

    /**
     * A parameter of the simulation, from the 5th to the 95th percentile of its prior.
     *
     * @param parameter which
     */
    record OfParameter(Parameter parameter) implements Lever {

        @Override
        public String id() {
            return parameter.id();
        }

        @Override
        public String title() {
            return parameter.meaning() + ", " + parameter.unit();
        }

        @Override
        public double low(Case subject) {
            return subject.settings().prior(parameter).quantile(0.05);
        }

        @Override
        public double high(Case subject) {
            return subject.settings().prior(parameter).quantile(0.95);
        }

        @Override
        public double now(Case subject) {
            return subject.settings().prior(parameter).median();
        }

        @Override
        public Case at(Case subject, double value) {
            Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
            priors.putAll(subject.settings().priors());
            priors.put(parameter, new Prior.Fixed(value));
            Scenario.Settings old = subject.settings();
            return with(
                    subject,
                    subject.company(),
                    subject.portfolio(),
                    new Scenario.Settings(old.horizonMonths(), old.start(), priors));
        }
    }

    /** An input of the company file. */
    enum OfInput implements Lever {
        /** Requests a year, from half to twice as many. */
        ARRIVALS("arrivals", "requests a year"),
        /** Part of the requests that is research. */
        RESEARCH_SHARE("research-share", "research, part of the requests"),
        /** Part of the requests that belongs to no domain or to two. */
        OUTSIDE_SHARE("outside-share", "requests outside the domains, part of all"),
        /** ML people, from half to twice as many of each kind. */
        ML_PEOPLE("ml-people", "ML people, times as many as now"),
        /** Part of their time that the others owe to something else. */
        BUSY("busy", "other work of those who are not ML people, part of their time"),
        /** Value of use cases, from a third to three times as much. */
        VALUE("value", "value of use cases, times as much as now"),
        /** Open use cases for each ML person. */
        WIP("wip", "open use cases for each ML person");

        private final String id;
        private final String title;

        OfInput(String id, String title) {
            this.id = id;
            this.title = title;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public double low(Case subject) {
            return switch (this) {
                case ARRIVALS -> 0.5 * now(subject);
                case RESEARCH_SHARE, OUTSIDE_SHARE, BUSY -> 0;
                case ML_PEOPLE, WIP -> 0.5;
                case VALUE -> 1.0 / 3;
            };
        }

        @Override
        public double high(Case subject) {
            return switch (this) {
                case ARRIVALS -> 2 * now(subject);
                case RESEARCH_SHARE -> 1;
                case OUTSIDE_SHARE -> 0.6;
                case BUSY -> 0.9;
                case ML_PEOPLE -> 2;
                case VALUE, WIP -> 3;
            };
        }

        @Override
        public double now(Case subject) {
            Demand demand = subject.portfolio().demand();
            return switch (this) {
                case ARRIVALS -> demand.arrivalsPerYear();
                case RESEARCH_SHARE -> demand.researchShare().value();
                case OUTSIDE_SHARE -> demand.outsideShare().value();
                case ML_PEOPLE, VALUE -> 1;
                case BUSY -> meanBusy(subject.company());
                case WIP -> subject.company().practices().steering().wipPerMlPerson();
            };
        }

        @Override
        public Case at(Case subject, double value) {
            Company company = subject.company();
            Portfolio portfolio = subject.portfolio();
            return switch (this) {
                case ARRIVALS, RESEARCH_SHARE, OUTSIDE_SHARE ->
                    with(subject, company, new Portfolio(portfolio.useCases(), demand(portfolio.demand(), value)));
                case ML_PEOPLE -> with(subject, withSeats(company, scaled(company.seats(), value)), portfolio);
                case BUSY -> with(subject, withSeats(company, busy(company.seats(), value)), portfolio);
                case VALUE -> with(subject, company, worth(portfolio, value));
                case WIP -> with(subject, withWip(company, value), portfolio);
            };
        }

        private Demand demand(Demand d, double value) {
            return new Demand(
                    this == ARRIVALS ? value : d.arrivalsPerYear(),
                    this == RESEARCH_SHARE ? new Share(value) : d.researchShare(),
                    this == OUTSIDE_SHARE ? new Share(value) : d.outsideShare(),
                    d.valuePerMonth());
        }

        private static double meanBusy(Company company) {
            return company.seats().stream()
                    .filter(seat -> !seat.isMl())
                    .mapToDouble(seat -> seat.terms().busy().value())
                    .average()
                    .orElse(0);
        }

        /** Of the ML people, the first so many, or all and the first ones again under another id; others as they are. */
        private static List<Seat> scaled(List<Seat> seats, double factor) {
            List<Seat> experts = seats.stream().filter(Seat::isMl).toList();
            int wanted = (int) Math.max(1, Math.round(factor * experts.size()));
            List<Seat> changed = new ArrayList<>();
            int kept = 0;
            for (Seat seat : seats) {
                // Evenly along the list, so that the mix of skills and teams stays.
                if (!seat.isMl()
                        || (long) (kept + 1) * wanted / experts.size() > (long) kept * wanted / experts.size()) {
                    changed.add(seat);
                }
                kept += seat.isMl() ? 1 : 0;
            }
            for (int extra = 0; extra < wanted - experts.size(); extra++) {
                Seat like = experts.get((int) ((long) extra * experts.size() / (wanted - experts.size())));
                changed.add(new Seat(
                        like.id() + "-more-" + extra,
                        like.name(),
                        like.skills(),
                        like.familiarity(),
                        like.terms(),
                        like.home()));
            }
            return changed;
        }

        private static List<Seat> busy(List<Seat> seats, double share) {
            return seats.stream()
                    .map(seat -> {
                        Terms t = seat.terms();
                        Terms terms =
                                new Terms(t.fte(), t.costPerYear(), new Share(share), t.startDay(), t.experience());
                        return seat.isMl()
                                ? seat
                                : new Seat(
                                        seat.id(), seat.name(), seat.skills(), seat.familiarity(), terms, seat.home());
                    })
                    .toList();
        }

        private static Portfolio worth(Portfolio portfolio, double factor) {
            Demand d = portfolio.demand();
            List<UseCase> useCases = portfolio.useCases().stream()
                    .map(u -> new UseCase(u.id(), u.name(), u.kind(), u.domains(), worth(u.need(), factor), u.origin()))
                    .toList();
            Range worth = d.valuePerMonth();
            return new Portfolio(
                    useCases,
                    new Demand(
                            d.arrivalsPerYear(),
                            d.researchShare(),
                            d.outsideShare(),
                            worth == null ? null : times(worth, factor)));
        }

        private static Need worth(Need need, double factor) {
            Range worth = need.valuePerMonth();
            return worth == null
                    ? need
                    : new Need(times(worth, factor), need.effort(), need.quality(), need.complexity(), need.examples());
        }

        private static Range times(Range range, double factor) {
            return new Range(range.low() * factor, range.likely() * factor, range.high() * factor);
        }

        private static Company withSeats(Company c, List<Seat> seats) {
            return new Company(c.profile(), c.domains(), seats, c.teams(), c.practices());
        }

        private static Company withWip(Company c, double wip) {
            Practices p = c.practices();
            Practices.Steering s = p.steering();
            Practices.Steering steering = new Practices.Steering(
                    s.sponsor(),
                    s.experimentBudget(),
                    s.charterResearchShare(),
                    wip,
                    s.transparentPrioritisation(),
                    s.decisionRights(),
                    s.killRule());
            return new Company(
                    c.profile(),
                    c.domains(),
                    c.seats(),
                    c.teams(),
                    new Practices(p.time(), steering, p.standards(), p.feasibilityGate()));
        }

        private static Case with(Case subject, Company company, Portfolio portfolio) {
            return Lever.with(subject, company, portfolio, subject.settings());
        }
    }

    private static Case with(Case subject, Company company, Portfolio portfolio, Scenario.Settings settings) {
        return new Case(company, portfolio, settings, subject.inputs(), subject.assumptions(), subject.calibrated());
    }

    /** Whether moving it means anything here: its range is not a single value. */
    default boolean moves(Case subject) {
        return high(subject) > low(subject);
    }
}
