package cadre.intake.files;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Input;
import cadre.core.evidence.Place;
import cadre.core.numerics.Prior;
import cadre.core.plan.Calibrated;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads company files. */
public final class CompanyFiles {

    private static final List<String> LISTS = List.of("domains", "people", "teams", "use_cases");
    private static final int MOST_INCLUDES = 100;
    private static final long DEFAULT_HORIZON = 36;

    private final Path main;
    private final String version;
    private final Log log = new Log();
    private final Names names = new Names(log);
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final TeamReader teams = new TeamReader(log, names);
    private final SettingsReader settings = new SettingsReader(log);
    private boolean gaps;

    private final byte @Nullable [] content;

    private CompanyFiles(Path main, String version, byte @Nullable [] content) {
        this.main = main;
        this.version = version;
        this.content = content;
    }

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
        return read(file, "");
    }

    /**
     * Reads a company file, what it includes, and what was learnt from its history.
     *
     * @param file where
     * @param version of this Cadre, with which that of the learning is compared; empty not to
     * @return the case, or all that is wrong with it
     */
    public static Reading read(Path file, String version) {
        return new CompanyFiles(file, version, null).readAll();
    }

    /**
     * Reads a company file that is in memory and names no other file.
     *
     * @param name what to call it, such as {@code company.yaml}
     * @param content its bytes
     * @return the case, or all that is wrong with it
     */
    public static Reading read(String name, byte[] content) {
        return new CompanyFiles(Path.of(name), "", content.clone()).readAll();
    }

    private Reading readAll() {
        String shown = main.toString();
        byte[] bytes = content;
        Optional<Node> root =
                bytes == null ? Tree.read(main, shown, log, inputs) : Tree.read(bytes, shown, log, inputs);
        if (root.isEmpty()) {
            return new Reading(null, log.findings());
        }
        Section top = new Section("", root.get(), shown, log, false);
        if (!top.isReadable()) {
            return new Reading(null, log.findings());
        }
        version(top);
        Optional<LocalDate> asOf = top.date("as_of");
        Company.Profile profile = settings.profile(top.section("company"));
        PeopleReader people = new PeopleReader(log, names, asOf, profile.currency());
        WorkReader work = new WorkReader(log, names, asOf);
        seen.add(real(main));
        gaps = LISTS.stream().anyMatch(list -> !top.isList(list));
        lists(top, people, work);
        includes(main, top, people, work);
        return settled(top, profile, people, work);
    }

    private Reading settled(Section top, Company.Profile profile, PeopleReader people, WorkReader work) {
        Practices practices = settings.practices(top.section("practices"));
        Map<Parameter, Prior> own = settings.priors(top.table("parameters"));
        Optional<PosteriorReader.Sample> sample = posterior(top, own);
        Optional<Long> months = top.whole("horizon_months");
        if (!top.has("horizon_months")) {
            log.assume("horizon_months", DEFAULT_HORIZON + " months");
        }
        int horizon = months.orElse(DEFAULT_HORIZON).intValue();
        int ml = (int) people.seats().stream().filter(Seat::isMl).count();
        Demand demand = work.demand(top.section("demand"), ml);
        Company company = new Company(profile, teams.domains(), people.seats(), teams.teams(people.seats()), practices);
        Portfolio portfolio = new Portfolio(work.useCases(), demand);
        if (!gaps) {
            names.checkReferences();
        }
        Checks checks = new Checks(log, names, company, portfolio, top);
        checks.work(horizon);
        if (!gaps && !people.hasGaps()) {
            checks.people(horizon, work.skills(), teams.hasDomains());
        }
        if (log.hasErrors()) {
            return new Reading(null, log.findings());
        }
        Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
        sample.ifPresent(s -> priors.putAll(s.priors()));
        priors.putAll(own);
        Scenario.Settings how = new Scenario.Settings(horizon, Scenario.Start.STEADY, priors);
        Calibrated calibrated = sample.map(PosteriorReader.Sample::source).orElse(null);
        return new Reading(new Case(company, portfolio, how, inputs, log.assumptions(), calibrated), log.findings());
    }

    private Optional<PosteriorReader.Sample> posterior(Section top, Map<Parameter, Prior> own) {
        Optional<PosteriorReader.Sample> sample = top.text("posterior")
                .flatMap(name -> beside(main, name, top.place("posterior")))
                .flatMap(path -> PosteriorReader.read(path, top.place("posterior"), version, log, inputs));
        return sample.flatMap(s -> without(s, own, top));
    }

    /** The sample without what the file says itself. */
    private Optional<PosteriorReader.Sample> without(
            PosteriorReader.Sample sample, Map<Parameter, Prior> own, Section top) {
        Map<Parameter, Prior> rest = new EnumMap<>(sample.priors());
        Section said = top.table("parameters").orElse(top);
        for (Parameter parameter : own.keySet()) {
            if (rest.remove(parameter) != null) {
                log.note(
                        "learnt-and-said",
                        said.keyPlace(parameter.id()),
                        parameter.id() + " is in the posterior as well; what stands here is used",
                        "",
                        "drop it here to use what was learnt");
            }
        }
        if (rest.isEmpty()) {
            String message = "everything in the posterior is said under parameters as well, so that none of it is used";
            log.warn("posterior-unused", top.place("posterior"), message, "", "drop posterior, or parameters");
            return Optional.empty();
        }
        Calibrated all = sample.source();
        log.note(
                "posterior-used",
                top.place("posterior"),
                (rest.size() == 1 ? "one parameter is" : rest.size() + " parameters are")
                        + " drawn from what was learnt" + (all.from().isEmpty() ? "" : " from " + all.from()),
                "",
                "");
        return Optional.of(new PosteriorReader.Sample(
                rest, new Calibrated(all.file(), all.sha256(), all.from(), all.rows(), rest.keySet())));
    }

    /** A file beside or below the company file; nothing, with an error, where it is not. */
    private Optional<Path> beside(Path from, String name, Place place) {
        if (content != null) {
            String message = Section.quote(name) + " is another file, and this one is read on its own";
            log.error(
                    "include-alone", place, message, "one file that has everything", "copy into it what that one has");
            return Optional.empty();
        }
        Path named;
        try {
            Path parent = from.getParent();
            named = parent == null ? Path.of(name) : parent.resolve(name);
        } catch (InvalidPathException e) {
            log.error("no-file", place, Section.quote(name) + " cannot be the name of a file", "a file", "");
            return Optional.empty();
        }
        Path home = main.toAbsolutePath().normalize().getParent();
        if (home == null || !named.toAbsolutePath().normalize().startsWith(home)) {
            String message = Section.quote(name) + " lies outside the folder of the company file";
            log.error("include-outside", place, message, "a file beside or below it", "copy it there");
            return Optional.empty();
        }
        return Optional.of(named);
    }

    private void version(Section top) {
        if (!top.has("cadre")) {
            log.warn(
                    "no-version",
                    top.place(),
                    "the file does not say which version of the format it has, taken as " + Fields.VERSION,
                    "the version in the first line",
                    "cadre: " + Fields.VERSION);
        } else if (top.node("cadre")
                .filter(n -> n instanceof ScalarNode s && s.getValue().matches("[2-9]|[1-9]\\d+"))
                .isPresent()) {
            log.error(
                    "newer-version",
                    top.place("cadre"),
                    "the file has version " + top.text("cadre").orElse("") + " of the format",
                    "version " + Fields.VERSION + ", which this Cadre reads",
                    "a newer Cadre reads it");
        } else {
            top.whole("cadre");
        }
    }

    private void lists(Section s, PeopleReader people, WorkReader work) {
        s.list("domains").forEach(node -> teams.domain(node, s.file()));
        s.list("people").forEach(node -> people.read(node, s.file()));
        s.list("teams").forEach(node -> teams.team(node, s.file()));
        s.list("use_cases").forEach(node -> work.read(node, s.file()));
    }

    private void includes(Path from, Section s, PeopleReader people, WorkReader work) {
        s.texts("include").forEach((name, place) -> include(from, name, place, people, work));
    }

    private void include(Path from, String name, Place place, PeopleReader people, WorkReader work) {
        Optional<Path> beside = beside(from, name, place);
        if (beside.isEmpty()) {
            gaps = true;
            return;
        }
        Path named = beside.get();
        if (!seen.add(real(named)) || seen.size() > MOST_INCLUDES) {
            boolean many = seen.size() > MOST_INCLUDES;
            String message = many
                    ? "more than " + MOST_INCLUDES + " files"
                    : Section.quote(name) + " is included twice, or includes itself";
            log.error("include-twice", place, message, many ? "fewer files" : "each file once", "");
        } else {
            included(named, place, people, work);
        }
    }

    private void included(Path named, Place place, PeopleReader people, WorkReader work) {
        int before = log.findings().size();
        Optional<Node> root = Tree.read(named, named.toString(), log, inputs);
        if (root.isEmpty()) {
            gaps = true;
            if (log.findings().size() > before) {
                log.error(
                        "include-unread",
                        place,
                        Section.quote(String.valueOf(named.getFileName())) + " could not be read; what depends on it"
                                + " was not checked",
                        "a readable file",
                        "");
            }
            return;
        }
        Section s = new Section("", root.get(), named.toString(), log, false);
        gaps |= !s.isReadable() || LISTS.stream().anyMatch(list -> !s.isList(list));
        for (String key : s.names()) {
            if (!LISTS.contains(key) && !key.equals("cadre") && !key.equals("include")) {
                log.error(
                        "include-content",
                        s.keyPlace(key),
                        Section.quote(key) + " stands in an included file",
                        "only " + String.join(", ", LISTS) + " and include",
                        "move it to " + main.getFileName());
            }
        }
        lists(s, people, work);
        includes(named, s, people, work);
    }

    /** The file itself, whichever links lead to it. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
