package cadre.bench.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Every page that the company's first page leads to, opened again and again by one person alone. */
final class PageTimes {

    private static final Pattern LINK = Pattern.compile("href=\"(" + LargeCompany.ADDRESS + "[^\"#]*)\"");
    private static final int DEPTH = 3;
    private static final int MOST_PAGES = 120;

    private final Person person;
    private final int times;

    PageTimes(Person person, int times) {
        this.person = person;
        this.times = times;
    }

    String table() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(
                "\n| page | median, ms | 95th percentile, ms | kB compressed |\n|---|---:|---:|---:|\n");
        for (String page : pages().values()) {
            for (int n = 0; n < times; n++) {
                person.glance(page);
            }
            List<Duration> took = new ArrayList<>();
            Person.Answer last = person.glance(page);
            for (int n = 0; n < times; n++) {
                last = person.glance(page);
                took.add(last.took());
            }
            Latencies latencies = new Latencies(took);
            table.append(String.format(
                    Locale.ROOT,
                    "| `%s`%s | %.1f | %.1f | %.1f |%n",
                    page.substring(LargeCompany.ADDRESS.length()).replace("|", "\\|"),
                    last.status() == 200 ? "" : " (" + last.status() + ")",
                    latencies.quantile(0.5),
                    latencies.quantile(0.95),
                    last.length() / 1000.0));
        }
        return table.toString();
    }

    /** One address of each form: those that differ by a number or a value only are the same. */
    private Map<String, String> pages() throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        List<String> next = List.of(LargeCompany.ADDRESS);
        for (int depth = 0; depth < DEPTH; depth++) {
            List<String> found = new ArrayList<>();
            for (String page : next) {
                Person.Answer answer = person.get(page);
                LINK.matcher(answer.text()).results().map(link -> link.group(1).replace("&amp;", "&")).forEach(link -> {
                    String form = link.replaceAll("\\d+", "N").replaceAll("=[^&]*", "=");
                    if (pages.size() < MOST_PAGES && pages.putIfAbsent(form, link) == null) {
                        found.add(link);
                    }
                });
            }
            next = found;
        }
        pages.entrySet().removeIf(page -> page.getValue().contains("events"));
        return pages;
    }
}
