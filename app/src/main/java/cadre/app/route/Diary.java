package cadre.app.route;

import cadre.app.report.Documents;
import cadre.core.company.Company;
import cadre.core.plan.Group;
import cadre.core.plan.Scenario;
import cadre.core.quantity.Calendar;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.engine.simulate.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened in one replication, use case by use case, in words or as a table. */
public final class Diary {

    private static final int PEOPLE = Integer.MAX_VALUE;

    private final Company company;
    private final List<Group> groups;
    private final List<UseCase> named;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> requested = new HashSet<>();

    Diary(Scenario scenario) {
        this.company = scenario.company();
        this.groups = scenario.layout().groups();
        this.named = scenario.portfolio().useCases();
    }

    private record Entry(long microdays, int useCase, Trace.What what, int group, int person) {}

    void happened(long microdays, int useCase, Trace.What what, int group, int person) {
        entries.add(new Entry(microdays, useCase, what, group, person));
        if (what == Trace.What.REQUESTED) {
            requested.add(useCase);
        }
    }

    /** A paragraph for each use case and one for the people; lines in order of time, days counted from 0. */
    public List<String> words() {
        Map<Integer, List<Entry>> byUseCase = new TreeMap<>();
        for (Entry e : entries) {
            int key = e.useCase() < 0 ? PEOPLE : e.useCase();
            byUseCase.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
        }
        List<String> lines = new ArrayList<>();
        byUseCase.forEach((useCase, list) -> {
            lines.add(useCase == PEOPLE ? "People" : title(useCase));
            if (useCase != PEOPLE && !requested.contains(useCase)) {
                lines.add("  day    0.00  " + start(useCase, list));
            }
            for (Entry e : list) {
                lines.add(String.format(Locale.ROOT, "  day %7.2f  %s", day(e), sentence(e)));
            }
            lines.add("");
        });
        return lines;
    }

    /** The same as comma-separated values, in order of time: day, use case, what, team, person. */
    public String csv() {
        StringBuilder csv = new StringBuilder("day,use_case,what,team,person\n");
        for (Entry e : entries) {
            csv.append(String.format(Locale.ROOT, "%.6f", day(e)))
                    .append(',')
                    .append(Documents.cell(e.useCase() < 0 ? "" : id(e.useCase())))
                    .append(',')
                    .append(e.what().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(',')
                    .append(Documents.cell(team(e)))
                    .append(',')
                    .append(Documents.cell(person(e)))
                    .append('\n');
        }
        return csv.toString();
    }

    private static double day(Entry e) {
        return (double) e.microdays() / Calendar.MICRODAYS_PER_DAY;
    }

    private String id(int useCase) {
        return useCase < named.size()
                ? named.get(useCase).id()
                : (requested.contains(useCase) ? "request-" : "start-") + number(useCase);
    }

    /** Place among the requests of the stream, or among those that are there at the start, which come after them. */
    private int number(int useCase) {
        int stream = (int) requested.stream().filter(u -> u >= named.size()).count();
        return useCase - named.size() + 1 - (requested.contains(useCase) ? 0 : stream);
    }

    /** Why the paragraph of a use case does not begin with a request. */
    private String start(int useCase, List<Entry> list) {
        if (useCase < named.size()) {
            Stage stage = named.get(useCase).origin().stage();
            return "stands at " + stage.name().toLowerCase(Locale.ROOT)
                    + " when the simulated time begins, as the file says";
        }
        return list.getFirst().what() == Trace.What.RETIRED
                ? "is in production when the simulated time begins (start-live)"
                : "is under way when the simulated time begins (start-open)";
    }

    private String title(int useCase) {
        return useCase < named.size()
                ? named.get(useCase).name() + " (" + named.get(useCase).id() + ")"
                : requested.contains(useCase)
                        ? "Request " + number(useCase) + " of the expected stream"
                        : "Use case " + number(useCase) + " of those that are there at the start";
    }

    private String team(Entry e) {
        return e.group() < 0
                ? ""
                : e.group() < groups.size() ? groups.get(e.group()).name() : "everyone";
    }

    private String person(Entry e) {
        return e.person() < 0 ? "" : company.seats().get(e.person()).name();
    }

    private String sentence(Entry e) {
        String who = person(e);
        String team = team(e);
        String by = who.isEmpty() ? "somebody" : who;
        String at = team.isEmpty() ? "" : ", " + team;
        return switch (e.what()) {
            case REQUESTED -> "is asked for";
            case ROUTED -> "has reached those who decide" + at;
            case ADMITTED -> "is admitted" + at;
            case DECLINED -> "is declined" + at;
            case UNSERVABLE -> "needs a skill that nobody has, nor anything like it";
            case HANDED_OFF -> "is handed over" + (team.isEmpty() ? "" : " to " + team);
            case QUEUED -> "waits for people" + at;
            case FRAMING -> by + " starts on framing" + at;
            case DATA -> by + " starts on data" + at;
            case EXPERIMENTS -> by + " starts on experiments" + at;
            case INTEGRATION -> by + " starts on integration" + at;
            case DEPLOYMENT -> by + " starts on deployment" + at;
            case ADOPTION -> by + " starts on adoption" + at;
            case DONE -> "this task is done" + at;
            case LABELLING -> "more labels are waited for";
            case APPROVAL -> "another round of trials waits for approval";
            case READY -> "its makers find the model good enough";
            case PUT_ASIDE -> "is put aside for an implementation";
            case WRONG_TARGET -> "turns out to be the wrong thing; back to framing";
            case BELOW_NEED -> "turns out to be not good enough; back to framing";
            case REFUSED -> "is not taken up by those it was made for";
            case IN_PRODUCTION -> "is in production";
            case STOPPED -> "is given up";
            case RETIRED -> "its life in production has ended";
            case LEFT -> by + " leaves" + at;
            case JOINED -> "somebody joins on the seat of " + by + at;
        };
    }
}
