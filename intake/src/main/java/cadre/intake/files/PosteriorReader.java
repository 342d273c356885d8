package cadre.intake.files;

import static java.util.Objects.requireNonNull;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Input;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.numerics.Prior;
import cadre.core.plan.Calibrated;
import cadre.core.plan.Parameter;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Reads a joint sample of parameters as {@code cadre calibrate} writes it: lines of comments, the first {@code # cadre posterior 1}, a row of
 * parameters' ids, and a row for each draw, all in the parameters' units.
 */
final class PosteriorReader {

    private static final String FIRST = "# cadre posterior ";
    private static final int FORMAT = 1;
    private static final String DRAW = "draw";
    private static final int LEAST_ROWS = 20;
    private static final int FEW_ROWS = 200;
    private static final long MOST_BYTES = 64L << 20;

    private final Log log;
    private final Numbers numbers;
    private final String file;
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<Parameter, Integer> columns = new EnumMap<>(Parameter.class);
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> titles = List.of();

    private PosteriorReader(String file, Log log) {
        this.file = file;
        this.log = log;
        this.numbers = new Numbers(log);
    }

    /**
     * What was read.
     *
     * @param priors of the parameters in it
     * @param source where they come from
     */
    record Sample(Map<Parameter, Prior> priors, Calibrated source) {}

    /**
     * Reads a sample.
     *
     * @param path where
     * @param named the place in the company file that names it
     * @param version of this Cadre; empty not to compare
     * @param log receives what is wrong
     * @param inputs receives the file's hash
     * @return nothing when it cannot be used, with an error in the log
     */
    static Optional<Sample> read(Path path, Place named, String version, Log log, List<Input> inputs) {
        PosteriorReader reader = new PosteriorReader(path.toString(), log);
        Optional<byte[]> bytes = reader.bytes(path, named);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Input input = Input.of(path.toString(), bytes.get());
        inputs.add(input);
        return reader.sample(Sheet.of(path.toString(), bytes.get()), version, input);
    }

    private Optional<byte[]> bytes(Path path, Place named) {
        String name = Section.quote(String.valueOf(path.getFileName()));
        try {
            if (!Files.isRegularFile(path)) {
                log.error(
                        "no-file",
                        named,
                        Files.exists(path) ? name + " is no file" : "there is no file " + name,
                        "a file that cadre calibrate wrote, beside or below the company file",
                        "cadre calibrate writes it anew");
                return Optional.empty();
            }
            if (Files.size(path) > MOST_BYTES) {
                String message = "the file has " + (Files.size(path) >> 20) + " MB";
                log.error("too-large", new Place(file, 0, 0), message, "at most " + (MOST_BYTES >> 20) + " MB", "");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            log.error("unreadable", named, name + " cannot be read: " + e.getMessage(), "a readable file", "");
            return Optional.empty();
        }
    }

    private Optional<Sample> sample(Sheet sheet, String version, Input input) {
        for (Finding f : sheet.findings()) {
            if (f.isError()) {
                log.error(f.code(), f.place(), f.message(), f.expected(), f.maybe());
            } else {
                log.warn(f.code(), f.place(), f.message(), f.expected(), f.maybe());
            }
        }
        if (sheet.isUnreadable() || !divide(sheet)) {
            return Optional.empty();
        }
        version(version);
        boolean known = titles();
        Map<Parameter, double[]> values = values();
        if (rows.size() < LEAST_ROWS) {
            log.error(
                    "too-few-rows",
                    new Place(file, 0, 0),
                    "the sample has " + rows.size() + (rows.size() == 1 ? " row" : " rows"),
                    LEAST_ROWS + " or more, to be worth drawing from",
                    "rows were lost; cadre calibrate writes it anew");
            return Optional.empty();
        }
        if (!known || values.isEmpty() || log.hasErrors()) {
            return Optional.empty();
        }
        remarks();
        Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
        values.forEach((parameter, column) -> priors.put(parameter, new Prior.Sampled(column)));
        return Optional.of(
                new Sample(priors, new Calibrated(file, input.sha256(), from(), rows.size(), priors.keySet())));
    }

    /** Comments, titles and rows; false when this is something else. */
    private boolean divide(Sheet sheet) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(sheet.header());
        all.addAll(sheet.rows());
        int at = 0;
        while (at < all.size() && all.get(at).getFirst().trimmed().startsWith("#")) {
            String line = all.get(at).stream()
                    .map(Cell::trimmed)
                    .collect(Collectors.joining(","))
                    .replaceAll(",+$", "");
            int colon = line.indexOf(':');
            said.put(
                    colon < 0 ? line : line.substring(1, colon).strip(),
                    colon < 0 ? "" : line.substring(colon + 1).strip());
            at++;
        }
        String first = all.getFirst().getFirst().trimmed();
        if (!first.startsWith(FIRST)) {
            log.error(
                    "not-a-posterior",
                    new Place(file, 1, 1),
                    "the file begins with " + Section.quote(first),
                    FIRST + FORMAT,
                    "posterior is to name what cadre calibrate wrote, not the history");
            return false;
        }
        if (!first.equals(FIRST + FORMAT)) {
            log.error(
                    "newer-version",
                    new Place(file, 1, 1),
                    "the file begins with " + Section.quote(first),
                    FIRST + FORMAT + ", which this Cadre reads",
                    "a newer Cadre reads it");
            return false;
        }
        if (at == all.size()) {
            log.error(
                    "no-titles", new Place(file, 0, 0), "there is nothing below the comments", "ids of parameters", "");
            return false;
        }
        titles = all.get(at);
        rows.addAll(all.subList(at + 1, all.size()));
        return true;
    }

    private void version(String version) {
        String other = said.getOrDefault("version", "");
        if (!version.isEmpty() && !other.equals(version)) {
            log.warn(
                    "other-version",
                    new Place(file, 1, 0),
                    "the sample was learnt with " + (other.isEmpty() ? "an unknown version of Cadre" : "Cadre " + other)
                            + ", and this is " + version,
                    "the same version: what parameters do may have changed",
                    "cadre calibrate with this version");
        }
    }

    /** The column of each parameter; false when a title is none. */
    private boolean titles() {
        List<String> ids = Arrays.stream(Parameter.values()).map(Parameter::id).toList();
        boolean known = true;
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).trimmed();
            int at = ids.indexOf(title);
            if (at < 0 && !(title.equals(DRAW) && i == 0)) {
                known = false;
                log.error(
                        "unknown-parameter",
                        titles.get(i).place(),
                        Section.quote(title) + " is no parameter",
                        "one of those that cadre parameters lists",
                        Nearest.find(title, ids).orElse(""));
            } else if (at >= 0 && columns.putIfAbsent(Parameter.values()[at], i) != null) {
                known = false;
                String message = "the column " + title + " is there twice";
                log.error("duplicate-column", titles.get(i).place(), message, "each parameter once", "");
            }
        }
        if (columns.isEmpty() && known) {
            String message = "no column is a parameter";
            log.error("no-parameters", titles.getFirst().place(), message, "ids such as time-scale", "");
        }
        return known;
    }

    private Map<Parameter, double[]> values() {
        Map<Parameter, double[]> values = new EnumMap<>(Parameter.class);
        columns.keySet().forEach(parameter -> values.put(parameter, new double[rows.size()]));
        Map<Parameter, Field> fields = new EnumMap<>(Parameter.class);
        columns.keySet().forEach(parameter -> fields.put(parameter, field(parameter)));
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> row = rows.get(r);
            if (row.size() != titles.size()) {
                log.error(
                        "ragged-row",
                        new Place(file, row.getFirst().place().line(), 0),
                        "the row has " + row.size() + (row.size() == 1 ? " cell" : " cells"),
                        titles.size() + ", as many as titles",
                        "");
                continue;
            }
            for (Map.Entry<Parameter, Integer> column : columns.entrySet()) {
                Cell cell = row.get(column.getValue());
                Parameter parameter = column.getKey();
                OptionalDouble value = numbers.read(
                        parameter.id(), requireNonNull(fields.get(parameter)), cell.trimmed(), cell.place());
                requireNonNull(values.get(parameter))[r] = value.orElse(0);
            }
        }
        return values;
    }

    /** Everything that the parameter can be, and everything that its prior gives. */
    private static Field field(Parameter parameter) {
        Field field = SettingsReader.field(parameter);
        double low = Math.min(field.low(), parameter.prior().quantile(1e-9));
        double high = Math.max(field.high(), parameter.prior().quantile(1 - 1e-9));
        return new Field(field.path(), field.type(), field.unit(), "", "", low, high, List.of(), "");
    }

    private String from() {
        for (String what : List.of("finished use cases", "use cases")) {
            if (count(what) > 0) {
                return count(what) + " " + (count(what) == 1 ? what.replace("cases", "case") : what);
            }
        }
        return "";
    }

    /** What is doubtful about a sample that can be used. */
    private void remarks() {
        if (count("parameters") > columns.size()) {
            log.warn(
                    "columns-dropped",
                    titles.getFirst().place(),
                    "the sample has " + columns.size() + " of the " + count("parameters")
                            + " parameters that were learnt;" + " the others keep their priors",
                    "all of them, as they go together",
                    "");
        }
        if (count("rows") > rows.size()) {
            log.warn(
                    "rows-dropped",
                    new Place(file, 0, 0),
                    "the sample has " + rows.size() + " of the " + count("rows") + " rows that were written",
                    "all of them",
                    "");
        }
        if (rows.size() < FEW_ROWS) {
            log.warn(
                    "few-rows",
                    new Place(file, 0, 0),
                    "the sample has " + rows.size() + " rows; draws will often be the same",
                    FEW_ROWS + " or more",
                    "cadre calibrate with more draws");
        }
    }

    private int count(String key) {
        String text = said.getOrDefault(key, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
