package cadre.web.page;

import cadre.web.access.Open;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown instead of a page that cannot be. */
@Controller
final class FaultPage implements ErrorController {

    @Open
    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, Frame frame) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                ? sent
                : HttpStatus.NOT_FOUND.value();
        HttpStatus status = HttpStatus.resolve(code);
        Fault fault = Fault.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        return frame.show("layout/fault", fault.title(), fault, fault.status());
    }
}
