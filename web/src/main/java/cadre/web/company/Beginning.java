package cadre.web.company;

import cadre.core.evidence.Finding;
import cadre.intake.files.CompanyTemplate;
import cadre.intake.files.Crew;
import cadre.intake.files.FieldValue;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A first company file from a few questions: what is answered is checked as in the file, and said beside its field. */
final class Beginning {

    /** Whom to count; the words are roles of the company file. */
    static final List<Choice> ROLES = List.of(
            new Choice("ml-engineer", "ML engineers and data scientists"),
            new Choice("data-engineer", "Data engineers"),
            new Choice("mlops-engineer", "ML operations engineers"),
            new Choice("research-scientist", "Research scientists"),
            new Choice("software-engineer", "Software engineers whom ML needs"),
            new Choice("designer", "Designers whom ML needs"),
            new Choice("product-manager", "Product managers"),
            new Choice("domain-expert", "Experts of the areas who would work with the results"));

    /** How they may be organised. */
    static final List<Choice> WAYS = List.of(
            new Choice("central", "One ML team for all areas"),
            new Choice("squads", "ML people in the team of each area"),
            new Choice("unsaid", "Neither, or I would rather not say"));

    /** The sizes of a company. */
    static final List<Choice> KINDS = List.of(
            new Choice("small-startup", "Small start-up: seed to series A"),
            new Choice("larger-startup", "Larger start-up: from series B"),
            new Choice("enterprise", "Enterprise"));

    private static final int MOST_PEOPLE = 5000;
    private static final int MOST_AREAS = 60;
    private static final String WORTH = "demand.value_per_month";
    private static final List<String> ENDS = List.of("low", "likely", "high");
    private static final int LONGEST_AREA = 60;

    private final String company;
    private final Form form;
    private final Map<String, String> areas = new LinkedHashMap<>();
    private final Crew crew = new Crew();

    private Beginning(String company, Form form) {
        this.company = company;
        this.form = form;
    }

    /**
     * Writes the file.
     *
     * @param company its name
     * @param form as filled in; what is wrong is said in it
     * @return YAML, of use only when nothing is wrong
     */
    static String text(String company, Form form) {
        return new Beginning(company, form).whole();
    }

    private String whole() {
        readAreas();
        ROLES.forEach(role -> crew.add(role.word(), count(role.word())));
        if (crew.mlPeople() == 0 && !form.isWrong()) {
            form.wrong("ml-engineer", "Say how many ML people there are: at least one.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("cadre", "1");
        values.put("company.name", CompanyTemplate.quoted(company));
        value(values, "kind", "company.kind");
        value(values, "currency", "company.currency");
        value(values, "per_year", "demand.per_year");
        values.computeIfAbsent("demand.per_year", field -> Integer.toString(Math.max(1, crew.mlPeople())));
        worth(values);
        if (form.isWrong()) {
            return "";
        }
        crew.organise(form.value("today"), areas);
        return CompanyTemplate.text(new CompanyTemplate.Answers(
                values,
                areas.entrySet().stream()
                        .map(area ->
                                "{id: " + area.getKey() + ", name: " + CompanyTemplate.quoted(area.getValue()) + "}")
                        .toList(),
                crew.people(),
                crew.teams(),
                List.of(
                        "Begun with a few questions. Lines that begin with # are not read: take the # away from what you want",
                        "to say, and import the file again.")));
    }

    /** Names, one a line or with commas between; their ids are made of them. */
    private void readAreas() {
        for (String part : form.value("areas").split("[\\n,;]", -1)) {
            String name = part.strip();
            String id = id(name);
            if (name.length() > LONGEST_AREA) {
                form.wrong("areas", "An area has at most " + LONGEST_AREA + " letters.");
            } else if (!name.isEmpty() && id.isEmpty()) {
                form.wrong("areas", "'" + name + "' has neither a letter nor a digit.");
            } else if (!name.isEmpty()) {
                areas.putIfAbsent(id, name);
            }
        }
        if (areas.isEmpty()) {
            form.wrong("areas", "Name at least one area that ML is for, such as: Search.");
        } else if (areas.size() > MOST_AREAS) {
            form.wrong("areas", "Name at most " + MOST_AREAS + " areas; more can be said in the company file.");
        }
    }

    /** Small letters, digits and hyphens; what has no Latin letters is numbered. */
    private String id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        boolean letters = name.codePoints().anyMatch(Character::isLetterOrDigit);
        return !plain.isEmpty() && Character.isLetter(plain.charAt(0))
                ? plain
                : letters ? "area-" + (areas.size() + 1) : "";
    }

    private int count(String role) {
        String text = form.value(role);
        if (text.isEmpty() || text.equals("0")) {
            return 0;
        }
        if (wrong(role, FieldValue.findings("people[].count", text))) {
            return 0;
        }
        double count = Double.parseDouble(text.replace("_", ""));
        if (count > MOST_PEOPLE) {
            form.wrong(role, "There can be at most " + MOST_PEOPLE + ".");
        }
        return (int) Math.min(count, MOST_PEOPLE);
    }

    private void value(Map<String, String> values, String name, String field) {
        String text = form.value(name);
        if (!text.isEmpty() && !wrong(name, FieldValue.findings(field, text))) {
            values.put(field, text);
        }
    }

    private void worth(Map<String, String> values) {
        List<String> parts = ENDS.stream().map(form::value).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (parts.stream().anyMatch(String::isEmpty)) {
            form.wrong("likely", "Give all three, or none.");
            return;
        }
        boolean numbers = true;
        for (String part : ENDS) {
            // A number is one that could be all three.
            String each = form.value(part);
            if (isNoRange(range(each, each, each))) {
                form.wrong(part, "'" + each + "' cannot be used; expected: a number, such as 20000.");
                numbers = false;
            }
        }
        String range = range(parts.get(0), parts.get(1), parts.get(2));
        if (numbers && isNoRange(range)) {
            form.wrong("likely", "Enter three numbers, none smaller than the one before it.");
        } else if (numbers) {
            values.put(WORTH, range);
        }
    }

    private static String range(String low, String likely, String high) {
        return "{low: " + low + ", likely: " + likely + ", high: " + high + "}";
    }

    private static boolean isNoRange(String range) {
        return FieldValue.findings(WORTH, range).stream().anyMatch(Finding::isError);
    }

    private boolean wrong(String name, List<Finding> findings) {
        findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .ifPresent(fault -> form.wrong(
                        name, "'" + form.value(name) + "' cannot be used; expected: " + fault.expected() + "."));
        return findings.stream().anyMatch(Finding::isError);
    }
}
