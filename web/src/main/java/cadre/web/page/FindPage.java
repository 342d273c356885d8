package cadre.web.page;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds areas, actions and whatever the subjects have, as a page and as the list of the palette of commands. */
@Controller
final class FindPage {

    private static final int OF_EACH = 8;
    private static final int LONGEST = 100;

    private final List<Findable> subjects;

    FindPage(List<Findable> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/find")
    ModelAndView find(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean part) {
        String typed = q.strip();
        String words = typed.substring(0, Math.min(LONGEST, typed.length())).toLowerCase(Locale.ROOT);
        FindView view = new FindView(typed, all(visit, words));
        return frame.show(part ? "layout/found" : "layout/find", typed.isEmpty() ? "Find" : "Find: " + typed, view);
    }

    private List<Findable.Found> all(Visit visit, String words) {
        List<Findable.Found> all = new ArrayList<>();
        Arrays.stream(Area.values())
                .filter(area -> visit.may(area.role()) && matches(area.title(), words))
                .forEach(area -> all.add(new Findable.Found("Go to", area.title(), visit.address(area.path()))));
        Arrays.stream(Action.values())
                .filter(action -> visit.may(action.role()) && matches(action.title(), words))
                .forEach(action -> all.add(new Findable.Found("Do", action.title(), visit.address(action.path()))));
        if (!words.isEmpty()) {
            subjects.forEach(subject -> all.addAll(subject.find(visit, words, OF_EACH)));
        }
        return all;
    }

    /** Whether every word typed begins a word of the title. */
    private static boolean matches(String title, String words) {
        String[] own = title.toLowerCase(Locale.ROOT).split(" ");
        return Arrays.stream(words.split("\\s+"))
                .allMatch(word -> Arrays.stream(own).anyMatch(each -> each.startsWith(word)));
    }
}
