package cadre.web.page;

import cadre.web.access.Open;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown instead of a page that cannot be. */
@Controller
final class FaultPage implements ErrorController {

    @Open
    @RequestMapping("/error")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response, Frame frame) throws IOException {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                ? sent
                : HttpStatus.NOT_FOUND.value();
        if (Problem.isFor(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            Problem.of(Kind.of(code), "The request was turned away before it was read.")
                    .write(request, response);
            return null;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        HttpStatus status = HttpStatus.resolve(code);
        Fault fault = Fault.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        return frame.show("layout/fault", fault.title(), fault, fault.status());
    }
}
