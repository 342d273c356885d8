package cadre.app.layout;

import cadre.app.document.Csv;
import cadre.core.company.Company;
import cadre.core.numerics.Interval;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import java.util.List;

/**
 * One row for each finalist, step and person. Columns: {@code kind} (finalist, step, together, person), {@code number} (of a
 * step, from 1), {@code item} (a layout, a step in words, the id of a person), {@code today} and {@code found} (the team of a
 * person), {@code unit}, {@code estimate}, {@code low}, {@code high}, {@code level}. Numbers have all their digits and a
 * full stop; the intervals of the finalists hold together.
 */
final class LayoutTable {

    private final StringBuilder text = new StringBuilder("kind,number,item,today,found,unit,estimate,low,high,level\n");
    private final String money;

    private LayoutTable(String money) {
        this.money = money;
    }

    static String write(LayoutAnswer answer) {
        LayoutTable table = new LayoutTable(answer.money());
        answer.found()
                .search()
                .finalists()
                .forEach(f -> table.amount("finalist", "", f.label(), LayoutAnswer.difference(f)));
        List<LayoutAnswer.Step> steps = answer.steps();
        for (int i = 0; i < steps.size(); i++) {
            String number = Integer.toString(i + 1);
            table.amount(
                    "step", number, steps.get(i).move().words(), steps.get(i).own());
            table.amount(
                    "together",
                    number,
                    steps.get(i).move().words(),
                    steps.get(i).after());
        }
        Company company = answer.subject().company();
        for (int p = 0; p < company.seats().size(); p++) {
            table.text
                    .append("person,,")
                    .append(Csv.cell(company.seats().get(p).id()))
                    .append(',')
                    .append(Csv.cell(team(answer.today(), p)))
                    .append(',')
                    .append(Csv.cell(team(answer.found().search().best().layout(), p)))
                    .append(",,,,,\n");
        }
        return table.text.toString();
    }

    private static String team(Layout layout, int person) {
        return layout.groups().stream()
                .filter(g -> g.seats().contains(person))
                .findFirst()
                .map(Group::name)
                .orElse("");
    }

    private void amount(String kind, String number, String item, Interval value) {
        text.append(kind)
                .append(',')
                .append(number)
                .append(',')
                .append(Csv.cell(item))
                .append(",,,")
                .append(Csv.cell(money))
                .append(',')
                .append(value.estimate())
                .append(',')
                .append(value.low())
                .append(',')
                .append(value.high())
                .append(',')
                .append(value.level())
                .append('\n');
    }
}
