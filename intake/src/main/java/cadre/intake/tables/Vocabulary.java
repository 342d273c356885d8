package cadre.intake.tables;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words by which people write the choices of the company file, in several languages. */
final class Vocabulary {

    /** In order: what comes first is found first. */
    private static final Map<String, List<String>> ROLES = table(
            "research-scientist",
                    "research scientist|researcher|applied scientist|ml researcher|forscher|forscherin|wissenschaftler|"
                            + "wissenschaftlerin|chercheur|chercheuse|investigador|investigadora|ricercatore|ricercatrice|ai scientist|ml scientist",
            "mlops-engineer",
                    "mlops engineer|ml ops engineer|mlops|ml ops|ml platform engineer|platform engineer|devops engineer|devops|"
                            + "sre|site reliability engineer|infrastructure engineer",
            "ml-engineer",
                    "ml engineer|machine learning engineer|ai engineer|deep learning engineer|ml ingenieur|ki entwickler|"
                            + "ki entwicklerin|ki ingenieur|ingenieur machine learning|ingeniero de machine learning|ml developer|machine learning",
            "data-engineer",
                    "data engineer|dateningenieur|dateningenieurin|ingenieur data|ingenieur de donnees|ingeniero de datos|"
                            + "analytics engineer|etl developer|database engineer|data architect",
            "data-scientist",
                    "data scientist|datenwissenschaftler|datenwissenschaftlerin|scientifique des donnees|cientifico de datos|"
                            + "cientifica de datos|statistician|statistiker|statistikerin|data analyst|datenanalyst|datenanalystin|quant",
            "product-manager",
                    "product manager|product owner|produktmanager|produktmanagerin|chef de produit|cheffe de produit|"
                            + "jefe de producto|jefa de producto|gerente de producto|product lead|po|pm|responsable produit",
            "designer", "designer|ux designer|ui designer|designerin|ux researcher|disenador|disenadora|graphiste|ux",
            "marketer", "marketer|marketing manager|marketing|vermarktung",
            "software-engineer",
                    "software engineer|software developer|developer|entwickler|entwicklerin|softwareentwickler|"
                            + "softwareentwicklerin|programmer|backend engineer|frontend engineer|full stack engineer|fullstack developer|engineer|"
                            + "developpeur|developpeuse|desarrollador|desarrolladora|sviluppatore|sviluppatrice|web developer|swe|ingenieur logiciel",
            "domain-expert",
                    "domain expert|subject matter expert|sme|fachexperte|fachexpertin|business analyst|fachreferent|"
                            + "fachreferentin|expert metier|experto|experta|analyst|specialist|sachbearbeiter|sachbearbeiterin");

    private static final Map<String, List<String>> LEVELS = table(
            "senior",
                    "senior|sr|lead|principal|staff|expert|head|leitend|leiter|leiterin|chief|experienced|erfahren|confirme|iii|l5|l6",
            "junior",
                    "junior|jr|entry|trainee|graduate|associate|intern|werkstudent|praktikant|einsteiger|debutant|i|l3",
            "regular", "regular|mid|middle|medior|intermediate|professional|standard|mittel|ii|l4|normal");

    private static final Map<String, List<String>> STAGES = table(
            "retired", "retired|decommissioned|sunset|switched off|abgeschaltet|ausser betrieb|retire|retirado",
            "stopped",
                    "stopped|cancelled|canceled|abandoned|dropped|killed|on hold|paused|gestoppt|abgebrochen|eingestellt|"
                            + "arrete|abandonne|cancelado|annullato|discontinued",
            "declined", "declined|rejected|refused|won t do|wont do|abgelehnt|refuse|rechazado|rifiutato",
            "production",
                    "production|in production|live|in use|in operation|operation|operations|done|deployed|released|rolled out|"
                            + "produktiv|in produktion|produktion|im einsatz|in betrieb|fertig|en production|en produccion|in produzione|"
                            + "operation and maintenance|complete|completed|finished|launched",
            "adoption",
                    "adoption|acceptance|uat|user acceptance|user acceptance testing|rollout|einfuhrung|abnahme|change management|"
                            + "deploiement chez les utilisateurs",
            "deployment",
                    "deployment|deploying|going live|release|bereitstellung|deploiement|despliegue|implementation and assessment",
            "integration",
                    "integration|integrating|implementation|implementing|umsetzung|integracion|integrazione|einbau",
            "experiments",
                    "experiments|experiment|experimenting|modelling|modeling|model development|development|in development|poc|"
                            + "proof of concept|prototype|prototyping|pilot|mvp|in progress|in arbeit|entwicklung|in entwicklung|versuche|"
                            + "en cours|en curso|en desarrollo|in corso|sviluppo|acquisition and or development|building|wip|doing|active",
            "data",
                    "data|data collection|data preparation|data preparation phase|daten|datenbeschaffung|datenaufbereitung|donnees|"
                            + "datos|labelling|labeling|data engineering",
            "framing",
                    "framing|scoping|discovery|analysis|requirements|definition|konzept|konzeption|analyse|anforderungen|cadrage|"
                            + "initiated|initiation|planning|planned|geplant|definicion|specification",
            "intake",
                    "intake|backlog|to do|todo|open|proposed|submitted|requested|evaluation|under review|triage|waiting|queued|"
                            + "offen|eingereicht|vorgeschlagen|a faire|pendiente|da fare|approved|genehmigt",
            "routing",
                    "routing|idea|ideas|new|neu|idee|ideation|draft|entwurf|nouveau|nuevo|nuovo|unassigned|nicht zugeordnet");

    private static final Map<String, List<String>> KINDS = table(
            "research",
            "research|forschung|r d|rd|exploration|exploratory|explorativ|recherche|investigacion|ricerca|study|studie",
            "implementation",
            "implementation|application|product|feature|umsetzung|anwendung|produkt|implementierung|project|delivery|"
                    + "application development|mise en oeuvre|implementacion|applicazione|build");

    private static final Map<Map<String, List<String>>, Map<String, String>> EXACT = new IdentityHashMap<>();

    static {
        for (Map<String, List<String>> table : List.of(ROLES, LEVELS, STAGES, KINDS)) {
            EXACT.put(table, exact(table));
        }
    }

    /** What is said not to be so, such as "not in production", says nothing about what is. */
    private static final Pattern NEGATED =
            Pattern.compile("(?:^| )(?:not|nicht|pas|non|never)(?: yet| noch| encore)?(?: in| en| im)? \\p{L}+");

    private Vocabulary() {}

    private static Map<String, List<String>> table(String... pairs) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], List.of(pairs[i + 1].split("\\|", -1)));
        }
        return table;
    }

    /**
     * A choice read.
     *
     * @param value as the company file has it
     * @param certain whether the whole cell was one of the known words
     */
    record Choice(String value, boolean certain) {}

    static Optional<Choice> role(String cell) {
        return find(ROLES, cell);
    }

    /** A level said in a cell of its own, or within a job title. */
    static Optional<Choice> level(String cell) {
        return find(LEVELS, cell);
    }

    static Optional<Choice> stage(String cell) {
        return find(STAGES, cell);
    }

    static Optional<Choice> kind(String cell) {
        return find(KINDS, cell);
    }

    static List<String> stages() {
        return List.copyOf(STAGES.keySet()).reversed();
    }

    static List<String> roles() {
        return ROLES.keySet().stream().sorted().toList();
    }

    /** A word that is the whole cell; else the longest one that stands in it. */
    private static Optional<Choice> find(Map<String, List<String>> table, String cell) {
        String plain = NEGATED.matcher(Titles.words(cell)).replaceAll("").strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String exact = EXACT.getOrDefault(table, Map.of()).get(plain);
        if (exact != null) {
            return Optional.of(new Choice(exact, true));
        }
        String best = "";
        int longest = 0;
        for (Map.Entry<String, List<String>> entry : table.entrySet()) {
            for (String word : entry.getValue()) {
                if (word.length() > longest && Titles.contains(plain, word)) {
                    best = entry.getKey();
                    longest = word.length();
                }
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(new Choice(best, false));
    }

    /** The value of each word of a table, the values themselves included. */
    private static Map<String, String> exact(Map<String, List<String>> table) {
        Map<String, String> exact = new HashMap<>();
        table.forEach((value, words) -> {
            exact.putIfAbsent(Titles.words(value), value);
            words.forEach(word -> exact.putIfAbsent(word, value));
        });
        return exact;
    }
}
