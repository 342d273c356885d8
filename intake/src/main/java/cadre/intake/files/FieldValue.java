package cadre.intake.files;

import cadre.core.evidence.Finding;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of a field, checked by itself with the checks of the reader: for questions and options. */
public final class FieldValue {

    private FieldValue() {}

    /**
     * What is wrong with a value.
     *
     * @param path of a field with a single value
     * @param value as it would be written in the file, without quotes
     * @return nothing when the reader would take it
     */
    public static List<Finding> findings(String path, String value) {
        Field field = Fields.get(path);
        Log log = new Log();
        Node node = field.type() == Field.Type.RANGE ? composed(value) : text(value);
        Node section = new MappingNode(Tag.MAP, List.of(new NodeTuple(text(field.name()), node)), FlowStyle.BLOCK);
        Section s = new Section(field.section(), section, "", log, false);
        if (path.equals("company.currency")) {
            new SettingsReader(log).profile(Optional.of(s));
            return log.findings();
        }
        switch (field.type()) {
            case NUMBER, SHARE -> s.number(field.name());
            case WHOLE -> s.whole(field.name());
            case CHOICE -> s.choice(field.name());
            case DATE -> s.date(field.name());
            case ID -> s.id(field.name());
            case RANGE -> s.range(field.name());
            case FLAG -> s.flag(field.name());
            default -> s.text(field.name());
        }
        return log.findings();
    }

    /**
     * What is wrong with a group of people in one line.
     *
     * @param line such as {@code 12 × ml-engineer, senior share 40 %}
     * @return nothing when the reader would take it
     */
    public static List<Finding> groupFindings(String line) {
        Log log = new Log();
        PeopleReader people = new PeopleReader(log, new Names(log), Optional.empty(), "EUR");
        people.read(text(line), "");
        return log.findings();
    }

    private static Node text(String value) {
        return new ScalarNode(Tag.STR, value, ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node composed(String value) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(value)
                    .orElseGet(() -> text(value));
        } catch (YamlEngineException e) {
            return text(value);
        }
    }
}
