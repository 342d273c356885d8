package cadre.web.page;

import cadre.web.access.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Every word explained, and one of them. */
@Controller
final class HelpPage {

    @Open
    @GetMapping("/help")
    ModelAndView all(Frame frame, @RequestParam(defaultValue = "") String q) {
        String words = q.strip().toLowerCase(Locale.ROOT);
        List<HelpView.Group> groups = new ArrayList<>();
        for (Map.Entry<String, List<Term>> group : Terms.all().entrySet()) {
            List<Term> found = group.getValue().stream()
                    .filter(term -> (term.title() + " " + term.meaning())
                            .toLowerCase(Locale.ROOT)
                            .contains(words))
                    .toList();
            if (!found.isEmpty()) {
                groups.add(new HelpView.Group(group.getKey(), found));
            }
        }
        return frame.show("layout/help", "Words", new HelpView(q.strip(), groups));
    }

    @Open
    @GetMapping("/help/{term}")
    ModelAndView one(Frame frame, @PathVariable String term) {
        Term found = Terms.find(term).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return frame.show("layout/term", found.title(), found);
    }
}
