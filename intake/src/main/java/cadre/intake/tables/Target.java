package cadre.intake.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
                    + "abhangigkeiten|braucht|depend de|depende de|dipende da"),

    COURSE_ID(
            TableKind.HISTORY,
            "id",
            "id|key|use case id|issue key|nr|no|number|nummer|numero|ticket|kennung|reference"),
    COURSE_NAME(
            TableKind.HISTORY,
            "name",
            "name|use case|use case name|title|project|initiative|titel|anwendungsfall|projekt|vorhaben|cas d usage|"
                    + "titre|projet|caso de uso|titulo|proyecto|caso d uso|titolo|progetto|summary"),
    COURSE_KIND(TableKind.HISTORY, "kind", "kind|type|art|typ|genre|tipo|category"),
    COURSE_DOMAIN(
            TableKind.HISTORY,
            "domain",
            "domain|domains|product|product area|area|business area|business unit|department|"
                    + "domane|geschaftsbereich|fachbereich|bereich|produkt|abteilung|domaine|produit|dominio|producto|prodotto"),
    COURSE_STAGE(
            TableKind.HISTORY,
            "stage",
            "stage|status|state|phase|outcome|development stage|stand|etape|statut|etapa|estado|fase|stato|ergebnis"),
    REQUESTED(
            TableKind.HISTORY,
            "requested",
            "requested|request|request date|requested on|created|created on|submitted|proposed|idea|idee|arrival|"
                    + "angefragt|eingang|eingangsdatum|angelegt|eingereicht|demande|date de demande|solicitud|fecha de solicitud|"
                    + "richiesta|data richiesta|aangevraagd"),
    STARTED(
            TableKind.HISTORY,
            "started",
            "started|start|start date|admitted|approved|accepted|kick off|kickoff|project start|project start date|begin|"
                    + "begun|work began|beginn|begonnen|projektbeginn|projektstart|startdatum|genehmigt|bewilligt|debut|"
                    + "date de debut|inicio|fecha de inicio|inizio|data inizio|aanvang"),
    FRAMING_BEGUN(
            TableKind.HISTORY,
            "framing",
            "framing|scoping|discovery|requirements|definition|konzept|konzeption|anforderungen|cadrage|definicion"),
    DATA_BEGUN(
            TableKind.HISTORY,
            "data",
            "data|data collection|data preparation|data engineering|daten|datenbeschaffung|datenaufbereitung|donnees|"
                    + "datos|labelling|labeling"),
    EXPERIMENTS_BEGUN(
            TableKind.HISTORY,
            "experiments",
            "experiments|experiment|modelling|modeling|model development|development|poc|proof of concept|prototype|"
                    + "pilot|mvp|versuche|experimente|entwicklung|modellierung|prototyp|experimentos|experiences|desarrollo|sviluppo"),
    INTEGRATION_BEGUN(
            TableKind.HISTORY,
            "integration",
            "integration|integrating|implementation|umsetzung|einbau|implementierung|integracion|integrazione"),
    DEPLOYMENT_BEGUN(
            TableKind.HISTORY,
            "deployment",
            "deployment|deploy|deploying|release|bereitstellung|auslieferung|deploiement|despliegue|distribuzione"),
    ADOPTION_BEGUN(
            TableKind.HISTORY,
            "adoption",
            "adoption|acceptance|uat|user acceptance|roll out|rollout|einfuhrung|abnahme|adopcion|adozione"),
    IN_PRODUCTION(
            TableKind.HISTORY,
            "production",
            "production|in production|production date|live|go live|went live|in use|in operation|launch|launched|"
                    + "launch date|deployed|released|produktion|in produktion|produktiv|im einsatz|in betrieb|mise en production|"
                    + "en production|produccion|en produccion|produzione|in produzione|productie"),
    GIVEN_UP(
            TableKind.HISTORY,
            "stopped",
            "stopped|stop|stopped on|cancelled|canceled|abandoned|dropped|killed|discontinued|gestoppt|abgebrochen|"
                    + "eingestellt|abbruch|arrete|abandonne|cancelado|annullato|gestopt"),
    ENDED(
            TableKind.HISTORY,
            "ended",
            "ended|end|end date|closed|closed on|resolved|finished|completed|done|ende|beendet|abgeschlossen|enddatum|"
                    + "fin|date de fin|fecha de fin|fine|data fine|einde"),
    REASON(
            TableKind.HISTORY,
            "reason",
            "reason|reason stopped|stop reason|reason for stopping|why|why stopped|grund|begrundung|abbruchgrund|raison|"
                    + "motif|motivo|razon|reden"),

    CARD_ID(
            TableKind.CARDS,
            "id",
            "id|id elsewhere|external id|key|use case id|issue key|nr|no|number|nummer|numero|ticket|kennung|reference"),
    CARD_TITLE(
            TableKind.CARDS,
            "title",
            "title|use case|use case name|name|idea|project|initiative|titel|anwendungsfall|idee|projekt|vorhaben|"
                    + "cas d usage|titre|projet|caso de uso|titulo|proyecto|caso d uso|titolo|progetto|summary"),
    CARD_PROBLEM(
            TableKind.CARDS,
            "problem",
            "problem|problem statement|description|purpose|beschreibung|problembeschreibung|zweck|probleme|"
                    + "descripcion|problema|descrizione|details"),
    CARD_BENEFICIARIES(
            TableKind.CARDS,
            "beneficiaries",
            "who benefits|beneficiaries|beneficiary|users|for whom|nutzer|nutzniesser|beneficiaires|beneficiarios"),
    CARD_CATEGORY(
            TableKind.CARDS,
            "category",
            "kind of value|category|value category|benefit type|type of benefit|nutzenart|kategorie|categorie|categoria"),
    CARD_VALUE(
            TableKind.CARDS,
            "value_likely",
            "value likely|likely value|value per month|monthly value|value month|value|benefit|value a month|nutzen|"
                    + "nutzen pro monat|wert|wert pro monat|monatswert|valeur|valeur par mois|valeur mensuelle|valor|"
                    + "valor mensual|valore|annual value|value per year|yearly value|nutzen pro jahr|jahresnutzen|"
                    + "valeur annuelle|valor anual"),
    CARD_VALUE_LOW(
            TableKind.CARDS,
            "value_low",
            "value low|low value|value min|min value|minimum value|pessimistic value|wert min|nutzen min|valeur min|"
                    + "valor min"),
    CARD_VALUE_HIGH(
            TableKind.CARDS,
            "value_high",
            "value high|high value|value max|max value|maximum value|optimistic value|wert max|nutzen max|valeur max|"
                    + "valor max"),
    CARD_DOMAIN(
            TableKind.CARDS,
            "domain",
            "domain|domains|product|product area|area|business area|business unit|bureau|department|domane|"
                    + "geschaftsbereich|fachbereich|bereich|produkt|abteilung|domaine|produit|dominio|producto|prodotto"),
    CARD_KIND(TableKind.CARDS, "kind", "kind|type|art|typ|genre|tipo"),
    CARD_ENVELOPE(TableKind.CARDS, "envelope", "envelope|budget|topf|enveloppe"),
    CARD_DATA(
            TableKind.CARDS,
            "data_at_hand",
            "data at hand|data|data available|available data|daten|vorhandene daten|donnees|datos|dati"),
    CARD_URGENCY(TableKind.CARDS, "urgency", "urgency|dringlichkeit|urgence|urgencia|urgenza"),
    CARD_STAGE(
            TableKind.CARDS,
            "stage",
            "stage|status|state|phase|development stage|stand|etape|statut|etapa|estado|fase|stato"),
    CARD_OWNER(
            TableKind.CARDS,
            "owner",
            "owner|responsible|assignee|assigned to|lead|verantwortlich|verantwortliche|zustandig|responsable|responsabile"),
    CARD_NEXT_DATE(
            TableKind.CARDS,
            "next_date",
            "next date|due|due date|next review|follow up|faellig|fallig|fallig am|nachster termin|wiedervorlage|echeance"),
    CARD_NEXT_STEP(TableKind.CARDS, "next_step", "next step|next action|nachster schritt|prochaine etape"),
    CARD_GOAL(
            TableKind.CARDS,
            "goal",
            "goal|strategic goal|objective|ziel|strategisches ziel|objectif|objetivo|obiettivo"),
    CARD_REASON(TableKind.CARDS, "reason", "reason|why|why it stands there|grund|begrundung|raison|motivo"),
    CARD_REQUESTER(
            TableKind.CARDS,
            "requester_name",
            "requester|requested by|asked by|asked for by|sponsor|stakeholder|anforderer|auftraggeber|angefordert von|"
                    + "demandeur|solicitante|richiedente|aanvrager"),
    CARD_ASKED(
            TableKind.CARDS,
            "asked",
            "asked on|requested on|requested|request date|date requested|created|created on|submitted|date|datum|"
                    + "angefragt am|eingang|eingangsdatum|angelegt|date de demande|fecha|fecha de solicitud|data richiesta"),
    CARD_SINCE(TableKind.CARDS, "since", "in stage since|stage since|in this stage since"),
    CARD_CHANNEL(TableKind.CARDS, "channel", "came by|channel"),
    CARD_NEEDS(
            TableKind.CARDS,
            "needs",
            "needs|depends on|dependencies|dependency|blocked by|requires|abhangig von|abhangigkeiten|braucht|"
                    + "depend de|depende de|dipende da");

    /** Words of titles of dates that say nothing about which date it is. */
    private static final Pattern FILLER = Pattern.compile(
            "\\b(?:date|datum|day|start|started|starts|begin|begins|begun|"
                    + "beginn|begonnen|since|seit|on|am|of|der|the|at|from|to|debut|inicio|inizio|fecha|data di|de|du|entered|actual)\\b");

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
        if (kind == TableKind.HISTORY) {
            int telling = titles.indexOf(
                    FILLER.matcher(title).replaceAll(" ").replaceAll(" +", " ").strip());
            if (telling >= 0) {
                return 800 - telling;
            }
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
