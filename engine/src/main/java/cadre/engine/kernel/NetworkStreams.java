package cadre.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The random streams of a plan: services by queue, then gaps, patience, routes and hand-offs; −1 where nothing is drawn. */
record NetworkStreams(TimeLaw[] laws, int[] gaps, int[] patience, int[] routes, int[] handOffs) {

    NetworkStreams(NetworkPlan plan) {
        this(
                new TimeLaw[size(plan)],
                new int[plan.sources().size()],
                new int[plan.sources().size()],
                new int[plan.stations().size()],
                new int[plan.stations().size()]);
        List<TimeLaw> all = new ArrayList<>();
        plan.stations().forEach(station -> all.addAll(station.serviceByClass()));
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = all.size();
            all.add(plan.sources().get(i).gap());
        }
        Arrays.fill(patience, -1);
        Arrays.fill(handOffs, -1);
        for (int i = 0; i < patience.length; i++) {
            if (plan.sources().get(i).patience().ends()) {
                patience[i] = all.size();
            }
            all.add(plan.sources().get(i).patience());
        }
        for (int s = 0; s < routes.length; s++) {
            routes[s] = all.size();
            all.add(TimeLaw.NEVER);
            TimeLaw handOff = plan.stations().get(s).handOff();
            if (handOff.takesTime()) {
                handOffs[s] = all.size();
            }
            all.add(handOff);
        }
        all.toArray(laws);
    }

    private static int size(NetworkPlan plan) {
        return plan.stations().size() * (plan.classes() + 2)
                + 2 * plan.sources().size();
    }
}
