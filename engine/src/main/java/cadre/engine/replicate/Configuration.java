package cadre.engine.replicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value for every setting of a study. */
public final class Configuration {

    private final List<Setting> settings;
    private final Map<String, String> values;

    private Configuration(List<Setting> settings, Map<String, String> values) {
        this.settings = settings;
        this.values = values;
    }

    /**
     * The paper's values.
     *
     * @param settings of the study
     * @return each setting's own value
     */
    public static Configuration of(List<Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : settings) {
            values.put(setting.name(), setting.fallback());
        }
        return new Configuration(List.copyOf(settings), values);
    }

    /**
     * The same with one setting changed.
     *
     * @param name of the setting
     * @param value as text
     * @return a copy
     * @throws UnfitConfiguration when the value is not allowed
     */
    public Configuration with(String name, String value) {
        List<Configuration> one = all(name, value);
        if (one.size() != 1) {
            throw new UnfitConfiguration("--" + name + " has several values: " + value, "one value");
        }
        return one.getFirst();
    }

    /**
     * The same with one setting changed to each of some values.
     *
     * @param name of the setting
     * @param text values with commas between them
     * @return a copy for each value, in order
     * @throws UnfitConfiguration when a value is not allowed
     */
    public List<Configuration> all(String name, String text) {
        List<Configuration> all = new ArrayList<>();
        for (String value : setting(name).parse(text)) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(name, value);
            all.add(new Configuration(settings, changed));
        }
        return all;
    }

    private Setting setting(String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no setting is called " + name));
    }

    /**
     * The value of a setting as text.
     *
     * @param name of the setting
     * @return in its usual form
     */
    public String word(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no setting is called " + name);
        }
        return value;
    }

    /**
     * The value of a setting that is a number.
     *
     * @param name of the setting
     * @return the number
     */
    public double real(String name) {
        return Double.parseDouble(word(name));
    }

    /**
     * The value of a setting that is a whole number.
     *
     * @param name of the setting
     * @return the number
     */
    public int whole(String name) {
        return Integer.parseInt(word(name));
    }

    /**
     * The value of a setting that is a list of whole numbers.
     *
     * @param name of the setting
     * @return the numbers
     */
    public int[] wholes(String name) {
        return Arrays.stream(word(name).split(",")).mapToInt(Integer::parseInt).toArray();
    }

    /**
     * Whether all settings but some have the paper's values.
     *
     * @param free names of settings that may differ
     * @return whether nothing else differs
     */
    public boolean isUsualBut(String... free) {
        return settings.stream()
                .allMatch(setting -> word(setting.name()).equals(setting.fallback())
                        || Arrays.asList(free).contains(setting.name()));
    }

    /**
     * What tells this configuration from others: the settings that are always said, and those that are not the paper's.
     *
     * @return such as "p1 0.1, p2 0.9"
     */
    public String label() {
        List<String> parts = new ArrayList<>();
        for (Setting setting : settings) {
            String own = word(setting.name());
            if (setting.shown() || !own.equals(setting.fallback())) {
                parts.add(setting.name() + " " + own);
            }
        }
        return parts.isEmpty() ? "the paper's" : String.join(", ", parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration configuration && values.equals(configuration.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
