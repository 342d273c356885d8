package cadre.web.page;

import cadre.web.access.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Light or dark, and whether single letters are shortcuts: for everybody who has a browser, with an account or without. */
@Controller
final class AppearancePage {

    @Open
    @GetMapping("/appearance")
    ModelAndView show(HttpServletRequest request, Frame frame, @RequestParam(defaultValue = "/") String back) {
        return frame.show("layout/appearance", "Appearance", new AppearanceView(Taste.of(request), own(back)));
    }

    @Open
    @PostMapping("/appearance")
    ModelAndView choose(
            HttpServletResponse response,
            Frame frame,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String keys,
            @RequestParam(defaultValue = "/") String back) {
        if (!theme.isEmpty() && !Taste.THEMES.contains(theme)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Taste taste = new Taste(theme, !keys.isEmpty());
        taste.cookies().forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        return frame.go(own(back), "");
    }

    /** An address of this server only: what comes from a link may lead anywhere. */
    private static String own(String back) {
        return back.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? back : "/";
    }
}
