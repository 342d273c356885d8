package cadre.intake.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column can be read as: a field of the company file, or a part of one, with the titles by which it is known. */
enum Target {
    PERSON_ID(
            TableKind.PEOPLE,
            "id",
            "id|employee id|employee number|staff id|personnel number|personalnummer|mitarbeiternummer|"
                    + "mitarbeiter id|matricule|no empleado|numero de empleado|matricola|user|username|login|kennung"),
    EMAIL(
            TableKind.PEOPLE,
            "email",
            "email|e mail|mail|email address|e mail adresse|courriel|correo|correo electronico|work email"),
    PERSON_NAME(
            TableKind.PEOPLE,
            "name",
            "name|full name|display name|employee|employee name|mitarbeiter|mitarbeiterin|person|"
                    + "nom complet|nombre completo|nome|nombre|nom|naam|position name"),
    FIRST_NAME(TableKind.PEOPLE, "first-name", "first name|given name|forename|vorname|prenom|voornaam"),
    LAST_NAME(
            TableKind.PEOPLE,
            "last-name",
            "last name|surname|family name|nachname|familienname|nom de famille|apellido|apellidos|"
                    + "cognome|achternaam"),
    ROLE(
            TableKind.PEOPLE,
            "role",
            "role|job title|job|position|title|function|profession|rolle|funktion|stelle|beruf|jobtitel|"
                    + "stellenbezeichnung|poste|fonction|metier|puesto|cargo|rol|ruolo|mansione|functie|job profile"),
    LEVEL(
            TableKind.PEOPLE,
            "level",
            "level|seniority|senioritat|seniority level|job level|stufe|erfahrungsstufe|niveau|nivel|livello"),
    TEAM(
            TableKind.PEOPLE,
            "team",
            "team|squad|team name|mannschaft|equipe|equipo|squadra|gruppe|group|department|abteilung|bereich|"
                    + "unit|org unit|organisationseinheit|departement|departamento|reparto|afdeling"),
    FTE(
            TableKind.PEOPLE,
            "fte",
            "fte|full time equivalent|part time %|employment %|employment|workload|beschaftigungsgrad|"
                    + "stellenanteil|stellenumfang|arbeitszeitanteil|pensum|vza|vzk|etp|temps de travail|jornada|orario|% fte|fte %"),
    HOURS(
            TableKind.PEOPLE,
            "hours",
            "hours per week|weekly hours|hours week|contract hours|wochenstunden|arbeitsstunden|"
                    + "stunden pro woche|heures par semaine|horas por semana|horas semanales|ore settimanali|uren per week"),
    BUSY(
            TableKind.PEOPLE,
            "busy",
            "busy|busy share|other work|other duties|line work|linienarbeit|andere aufgaben|anderweitig|"
                    + "autres taches|otras tareas"),
    START(
            TableKind.PEOPLE,
            "start",
            "start|start date|starting date|hire date|hired|joined|joining date|eintritt|eintrittsdatum|"
                    + "beginn|startdatum|date d entree|date d embauche|fecha de ingreso|fecha de inicio|data di assunzione|in dienst"),
    COST(
            TableKind.PEOPLE,
            "cost",
            "cost|annual cost|cost per year|full cost|total cost|personnel cost|personalkosten|kosten|"
                    + "jahreskosten|salary|annual salary|gehalt|jahresgehalt|salaire|salaire annuel|cout|sueldo|salario|coste|costo|stipendio"),
    SKILLS(
            TableKind.PEOPLE,
            "skills",
            "skills|skill|competencies|fahigkeiten|kenntnisse|kompetenzen|competences|habilidades|"
                    + "competenze|vaardigheden"),

    USE_CASE_ID(
            TableKind.USE_CASES,
            "id",
            "id|key|use case id|issue key|nr|no|number|nummer|numero|ticket|kennung|reference"),
    USE_CASE_NAME(
            TableKind.USE_CASES,
            "name",
            "name|use case|use case name|title|idea|project|initiative|titel|anwendungsfall|idee|"
                    + "projekt|vorhaben|cas d usage|titre|projet|caso de uso|titulo|proyecto|caso d uso|titolo|progetto|summary"),
    KIND(TableKind.USE_CASES, "kind", "kind|type|art|typ|genre|tipo|category"),
    DOMAIN(
            TableKind.USE_CASES,
            "domain",
            "domain|domains|product|product area|area|business area|business unit|department|"
                    + "domane|geschaftsbereich|fachbereich|bereich|produkt|abteilung|domaine|produit|dominio|producto|producto area|prodotto"),
    STAGE(
            TableKind.USE_CASES,
            "stage",
            "stage|status|state|phase|development stage|stand|etape|statut|etapa|estado|fase|stato"),
    VALUE(
            TableKind.USE_CASES,
            "value_per_month",
            "value per month|monthly value|value month|value|benefit|value a month|nutzen|"
                    + "nutzen pro monat|wert|wert pro monat|monatswert|valeur|valeur par mois|valeur mensuelle|valor|valor mensual|valore|"
                    + "annual value|value per year|yearly value|nutzen pro jahr|jahresnutzen|valeur annuelle|valor anual"),
    VALUE_LOW(
            TableKind.USE_CASES,
            "value-low",
            "value low|low value|value min|min value|minimum value|pessimistic value|wert min|"
                    + "nutzen min|valeur min|valor min"),
    VALUE_HIGH(
            TableKind.USE_CASES,
            "value-high",
            "value high|high value|value max|max value|maximum value|optimistic value|"
                    + "wert max|nutzen max|valeur max|valor max"),
    QUALITY(
            TableKind.USE_CASES,
            "quality",
            "quality|needed quality|quality needed|target quality|qualitat|qualite|calidad|qualita"),
    COMPLEXITY(TableKind.USE_CASES, "complexity", "complexity|komplexitat|complexite|complejidad|complessita"),
    EXAMPLES(
            TableKind.USE_CASES,
            "examples",
            "examples|labelled examples|labeled examples|training examples|beispiele|exemples|" + "ejemplos|esempi"),
    REQUESTER(
            TableKind.USE_CASES,
            "requester",
            "requester|requested by|asked by|sponsor|stakeholder|owner|anforderer|auftraggeber|"
                    + "angefordert von|demandeur|solicitante|richiedente|aanvrager"),
    ARRIVES(
            TableKind.USE_CASES,
            "arrives",
            "arrives|arrival|requested|requested on|request date|date requested|created|created on|"
                    + "date|datum|angefragt am|eingang|eingangsdatum|angelegt|date de demande|fecha|fecha de solicitud|data richiesta"),
    DEPENDS_ON(
            TableKind.USE_CASES,
            "depends_on",
            "depends on|dependencies|dependency|blocked by|needs|requires|abhangig von|"
                    + "abhangigkeiten|braucht|depend de|depende de|dipende da");

    private final TableKind kind;
    private final String word;
    private final List<String> titles;

    Target(TableKind kind, String word, String titles) {
        this.kind = kind;
        this.word = word;
        this.titles = List.of(titles.split("\\|", -1));
    }

    TableKind kind() {
        return kind;
    }

    /** As it is said on the command line and shown. */
    String word() {
        return word;
    }

    static List<Target> of(TableKind kind) {
        return Arrays.stream(values()).filter(target -> target.kind == kind).toList();
    }

    static Optional<Target> find(TableKind kind, String word) {
        return of(kind).stream().filter(target -> target.word.equals(word)).findFirst();
    }

    /**
     * How well a title fits: 0 not at all; more for an exact one and for one that is earlier in the list.
     *
     * @param title plain
     */
    int fit(String title) {
        int exact = titles.indexOf(title);
        if (exact >= 0) {
            return 1000 - exact;
        }
        int best = 0;
        for (String phrase : titles) {
            if (phrase.length() > 2 && Titles.contains(title, phrase)) {
                best = Math.max(best, 100 + phrase.length());
            }
        }
        return best;
    }

    /** Whether it tells people and use cases apart; both have names. */
    boolean isTelling() {
        return this != PERSON_ID && this != PERSON_NAME && this != USE_CASE_ID && this != USE_CASE_NAME && this != TEAM;
    }
}
