package cadre.web.log;

import cadre.app.document.Csv;
import cadre.app.document.Numbers;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import cadre.web.page.Choice;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import cadre.web.usecase.DecisionLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of decisions, whose chain of hashes is checked whenever somebody looks. */
@Controller
final class DecisionLogPage {

    private static final int MOST = 50;

    private final DecisionLog log;

    DecisionLogPage(DecisionLog log) {
        this.log = log;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ranking/log")
    ModelAndView show(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        List<DecisionLog.Entry> all = log.entries(visit.tenant());
        List<DecisionLog.Entry> wanted = wanted(all, kind, text.strip());
        Pages pages = Pages.of(page, wanted.size(), MOST);
        Optional<Integer> broken = log.firstBroken(visit.tenant());
        return frame.show(
                "log/log",
                "Log of decisions",
                new DecisionLogView(
                        answer(all.size(), broken),
                        broken.isEmpty(),
                        all.isEmpty() ? "" : all.getLast().hash(),
                        all.stream()
                                .map(DecisionLog.Entry::kind)
                                .distinct()
                                .sorted()
                                .map(each -> new Choice(each, title(each)))
                                .toList(),
                        kind,
                        text.strip(),
                        wanted.subList(pages.offset(MOST), Math.min(wanted.size(), pages.offset(MOST) + MOST)),
                        "kind=" + encoded(kind) + "&text=" + encoded(text.strip()),
                        pages));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ranking/log.csv")
    ResponseEntity<byte[]> csv(
            Visit visit, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String text) {
        StringBuilder table =
                new StringBuilder(line("position", "at", "kind", "use_case", "summary", "reason", "author", "hash"));
        wanted(log.entries(visit.tenant()), kind, text.strip())
                .forEach(entry -> table.append(line(
                        String.valueOf(entry.position()),
                        entry.at().toString(),
                        entry.kind(),
                        Objects.toString(entry.card(), ""),
                        entry.summary(),
                        entry.reason(),
                        entry.author().name(),
                        entry.hash())));
        return Download.of(visit.tenant().slug() + "-decisions.csv", Download.CSV, table.toString());
    }

    private static String answer(int length, Optional<Integer> broken) {
        String count = length == 0
                ? "Nothing was decided yet"
                : (length == 1 ? "One decision is" : Numbers.count(length) + " decisions are") + " in the log";
        return broken.map(position -> count + ", and it was tampered with: the chain breaks at entry " + position)
                .orElse(length == 0 ? count : count + ", and none was changed since");
    }

    private static String title(String kind) {
        return kind.isEmpty()
                ? kind
                : kind.substring(0, 1).toUpperCase(Locale.ROOT)
                        + kind.substring(1).replace('-', ' ');
    }

    /** Those of a kind with a text, the newest first. */
    private static List<DecisionLog.Entry> wanted(List<DecisionLog.Entry> all, String kind, String text) {
        String like = text.toLowerCase(Locale.ROOT);
        List<DecisionLog.Entry> wanted = new ArrayList<>();
        for (DecisionLog.Entry entry : all.reversed()) {
            String whole = entry.summary() + " " + entry.reason() + " "
                    + entry.author().name();
            if ((kind.isEmpty() || kind.equals(entry.kind()))
                    && whole.toLowerCase(Locale.ROOT).contains(like)) {
                wanted.add(entry);
            }
        }
        return wanted;
    }

    private static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
