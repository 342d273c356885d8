package cadre.intake.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Columns about private matters of people, which nothing in Cadre needs: known by their titles in several languages, or by what stands in
 * them. Their cells are not read, unless the user asks for the column by name.
 */
enum Private {
    PAY(
            "pay",
            "pay|wage|wages|salary|salaries|bonus|income|compensation|remuneration|cost|costs|kosten|rate|stundensatz|tagessatz|lohn|"
                    + "verdienst|paga|cout|coste|costo|sueldo|salario|salaire|salaires|stipendio|soldo|salaris|loon|ctc|ote",
            "gehalt|entgelt|vergutung|besoldung|lohngruppe|tarifgruppe|personalkosten|jahreskosten|salari|payroll|gross pay|stock option|paygrade"),
    GENDER(
            "gender",
            "sex|gender|geschlecht|anrede|salutation|pronouns|pronomen|sexe|civilite|genero|sexo|sesso|genere|geslacht|mr mrs|"
                    + "title mr mrs",
            "geschlecht|gender"),
    BIRTH(
            "birth date",
            "dob|birth|birthday|birthdate|born|geboren|naissance|nacimiento|nascita|geboortedatum|cumpleanos",
            "geburt|date of birth|birth"),
    AGE("age", "age|alter|lebensalter|jahrgang|edad|eta|leeftijd|age group", "altersgruppe|age group|tranche d age"),
    HEALTH(
            "health",
            "health|sick|sickness|illness|disabled|handicap|sante|salud|salute|maladie|enfermedad|bem|sbv|pregnant|pregnancy|"
                    + "maternity|sick days|sick leave|disability",
            "krank|behinder|schwanger|mutterschutz|disabilit|gesundheit|medical|fehltage|discapacidad"),
    RELIGION(
            "religion",
            "religion|faith|confession|konfession|church|religione|culte|creed",
            "kirchensteuer|religio|konfession"),
    NATIONALITY(
            "nationality",
            "nationality|citizenship|citizen|nationalite|nacionalidad|nazionalita|cittadinanza|visa|passport|nationaliteit",
            "staatsangehor|staatsburger|nationalitat|nationalit|aufenthaltstitel|arbeitserlaubnis|work permit|country of birth"),
    ETHNICITY(
            "ethnic origin",
            "ethnicity|ethnic|race|ethnie|etnia|raza|razza|hautfarbe|herkunft|migration",
            "ethni|migrationshintergrund|skin colo"),
    BELIEF(
            "political or union membership",
            "union|gewerkschaft|syndicat|sindicato|sindacato|party|partei|politics|political|works council|betriebsrat",
            "gewerkschaft|union member|trade union|politi"),
    ORIENTATION("sexual orientation", "orientation|lgbt|lgbtq|lgbtqia", "sexual|orientierung"),
    FAMILY(
            "family",
            "married|marital|kinder|children|spouse|kids|enfants|hijos|figli",
            "familienstand|marital|steuerklasse|etat civil|estado civil|" + "civil status|parental|elternzeit"),
    IDENTITY(
            "identity or address",
            "ssn|iban|phone|mobile|address|adresse|anschrift|street|strasse|plz|zip|telefon|telefono|direccion|dni|nie|"
                    + "nif|tax id|home address|passport number",
            "social security|sozialversicherung|steuernummer|steuer id|personalausweis|bank account|"
                    + "bankverbindung|kontonummer|handynummer|national id|insurance number|securite sociale"),
    JUDGEMENT(
            "a judgement of the person",
            "performance|appraisal|rating|beurteilung|leistung|disciplinary|abmahnung|warning|potential|"
                    + "criminal|conviction|9 box",
            "leistungsbeurteilung|performance r|criminal|fuhrungszeugnis|vorstraf|evaluation annuelle");

    private static final Set<String> GENDERS = Set.of(
            "m",
            "f",
            "d",
            "w",
            "x",
            "h",
            "male",
            "female",
            "diverse",
            "divers",
            "non binary",
            "mannlich",
            "weiblich",
            "man",
            "woman",
            "homme",
            "femme",
            "hombre",
            "mujer",
            "maschio",
            "femmina",
            "mr",
            "mrs",
            "ms",
            "miss",
            "herr",
            "frau",
            "monsieur",
            "madame",
            "he him",
            "she her",
            "they them");

    /** Titles that contain such a word and are about something else. */
    private static final Set<String> HARMLESS = Set.of("title", "cost center", "cost centre", "warning level");

    private final String words;
    private final List<String> exact;
    private final List<String> stems;

    Private(String words, String exact, String stems) {
        this.words = words;
        this.exact = List.of(exact.split("\\|", -1));
        this.stems = List.of(stems.split("\\|", -1));
    }

    /** What it is about. */
    String words() {
        return words;
    }

    /**
     * What a column of a table of people is about, if that is private.
     *
     * @param title as it stands
     * @param cells some of what stands below
     */
    static Optional<Private> of(String title, List<String> cells) {
        String plain = Titles.plain(title);
        if (!HARMLESS.contains(plain)) {
            for (Private matter : values()) {
                if (matter.exact.stream().anyMatch(word -> Titles.contains(plain, word))
                        || matter.stems.stream().anyMatch(plain::contains)) {
                    return Optional.of(matter);
                }
            }
        }
        return byContent(cells);
    }

    private static Optional<Private> byContent(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() < 2) {
            return Optional.empty();
        }
        Map<String, Integer> different = new TreeMap<>();
        filled.forEach(cell -> different.merge(Titles.plain(cell), 1, Integer::sum));
        if (different.size() <= 4 && GENDERS.containsAll(different.keySet())) {
            return Optional.of(GENDER);
        }
        boolean accounts = filled.stream()
                .allMatch(cell ->
                        cell.replace(" ", "").toUpperCase(Locale.ROOT).matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}"));
        return accounts ? Optional.of(IDENTITY) : Optional.empty();
    }
}
