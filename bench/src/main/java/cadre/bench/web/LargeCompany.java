package cadre.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company of four hundred people with three thousand use cases, made as people make it: the first account, the company file of the
 * example, the public inventories of both years, and ideas until there are enough.
 */
final class LargeCompany {

    static final String ADDRESS = "/c/large-company";

    private static final int USE_CASES = 3000;
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" value=\"([^\"]+)\"");

    private LargeCompany() {}

    /** Makes it and logs in. */
    static Person found(ServerUnderLoad server) throws IOException, InterruptedException {
        Person person = new Person(server.root());
        person.get("/setup");
        person.post(
                "/setup",
                Map.of("company", "Large Company", "name", "First Person", "login", "first", "password", Person.PASSWORD));
        person.get("/login");
        expect(303, 302, person.post("/login", Map.of("login", "first", "password", Person.PASSWORD)));
        person.get(ADDRESS + "/organisation/import");
        String file = Files.readString(Path.of("examples", "enterprise.yaml"));
        expect(303, 303, person.post(ADDRESS + "/organisation/import", Map.of("text", file, "note", "Made for measuring")));
        for (String year : new String[] {"2024", "2023"}) {
            inventory(person, year);
        }
        for (int n = count(person) + 1; n <= USE_CASES; n++) {
            idea(person, n);
        }
        return person;
    }

    /** A token for programs. */
    static String token(Person person) throws IOException, InterruptedException {
        person.get(ADDRESS + "/tokens");
        Person.Answer made =
                person.post(ADDRESS + "/tokens", Map.of("name", "measuring", "role", "viewer", "days", "90"));
        expect(303, 303, made);
        Matcher secret = SECRET.matcher(person.get(made.location()).text());
        if (!secret.find()) {
            throw new IOException("no token is shown at " + made.location());
        }
        return secret.group(1);
    }

    private static void inventory(Person person, String year) throws IOException, InterruptedException {
        person.get(ADDRESS + "/use-cases/import");
        Person.Answer preview = person.post(ADDRESS + "/use-cases/import", Map.of("inventory", year));
        expect(303, 303, preview);
        expect(303, 303, person.post(preview.location() + "/confirmation", Map.of()));
        while (person.get(preview.location()).text().contains("are being stored")) {
            Thread.sleep(500);
        }
    }

    private static int count(Person person) throws IOException, InterruptedException {
        return Math.toIntExact(person.get(ADDRESS + "/use-cases/use-cases.csv")
                        .text()
                        .lines()
                        .filter(line -> line.matches("\\d+,.*"))
                        .count());
    }

    private static void idea(Person person, int n) throws IOException, InterruptedException {
        // Words that no other idea has, so that none is taken for another one.
        String title = Long.toUnsignedString(n * 0x9E3779B97F4A7C15L, 36) + " " + n;
        expect(
                303,
                303,
                person.post(
                        ADDRESS + "/ideas/new",
                        Map.of("title", title, "problem", title, "category", "cost", "domain", "", "urgency", "year")));
    }

    private static void expect(int status, int or, Person.Answer answer) throws IOException {
        if (answer.status() != status && answer.status() != or) {
            throw new IOException("answered " + answer.status() + ": " + answer.text());
        }
    }
}
