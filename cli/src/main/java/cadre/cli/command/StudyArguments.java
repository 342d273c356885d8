package cadre.cli.command;

import cadre.core.evidence.Nearest;
import cadre.engine.replicate.Configuration;
import cadre.engine.replicate.Setting;
import cadre.engine.replicate.Studies;
import cadre.engine.replicate.Study;
import cadre.engine.replicate.UnfitConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A study and the cells asked for, as typed: a name and settings of that study, in any order.
 *
 * @param study which
 * @param configurations the printed ones when no setting was given, else all combinations of the values given
 */
record StudyArguments(Study study, List<Configuration> configurations) {

    static StudyArguments parse(List<String> words) {
        List<String> names = new ArrayList<>();
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                names.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (equals < 0 && i + 1 == words.size()) {
                throw Refusal.ofUsage("'" + word + "' has no value", word + " VALUE", "cadre replicate");
            }
            given.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
        }
        Study study = study(names);
        return new StudyArguments(study, given.isEmpty() ? study.printed() : combinations(study, given));
    }

    private static Study study(List<String> names) {
        List<String> known = Studies.all().stream().map(Study::name).toList();
        if (names.isEmpty()) {
            throw Refusal.ofUsage("settings need a study", "one of " + String.join(", ", known), "cadre replicate");
        }
        if (names.size() > 1) {
            throw Refusal.ofUsage(
                    "'" + names.get(1) + "' is one word too many",
                    "one study, then --SETTING VALUE",
                    "cadre replicate");
        }
        String name = names.getFirst();
        return Studies.find(name)
                .orElseThrow(() -> Refusal.ofUsage(
                        "'" + name + "' is not a study",
                        "one of " + String.join(", ", known),
                        Nearest.find(name, known)
                                .map(n -> "cadre replicate " + n)
                                .orElse("cadre replicate")));
    }

    private static List<Configuration> combinations(Study study, Map<String, String> given) {
        List<String> known = study.settings().stream().map(Setting::name).toList();
        List<Configuration> all = List.of(Configuration.of(study.settings()));
        for (Map.Entry<String, String> entry : given.entrySet()) {
            String name = entry.getKey();
            if (!known.contains(name)) {
                throw Refusal.ofUsage(
                        "'--" + name + "' is not a setting of " + study.name(),
                        "one of --" + String.join(", --", known),
                        Nearest.find(name, known).map(near -> "--" + near).orElse("cadre replicate"));
            }
            List<Configuration> more = new ArrayList<>();
            try {
                for (Configuration each : all) {
                    more.addAll(each.all(name, entry.getValue()));
                }
            } catch (UnfitConfiguration e) {
                throw refused(e, study);
            }
            all = more;
        }
        return all;
    }

    static Refusal refused(UnfitConfiguration error, Study study) {
        return Refusal.ofUsage(
                study.name() + ": " + error.getMessage(),
                error.expected(),
                "`cadre replicate` lists the settings of every study");
    }
}
