package cadre.web.api;

import cadre.web.access.Entrance;
import cadre.web.access.Needs;
import cadre.web.access.SignedIn;
import cadre.web.access.Visit;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.account.Token;
import cadre.web.rest.Answer;
import cadre.web.rest.Listed;
import cadre.web.rest.Told;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The company that a token opens. */
@Controller
final class CompaniesApi {

    @SignedIn
    @Told(id = "listCompanies", about = "Companies", value = "Lists the company that the token opens.")
    @GetMapping(path = "/api/v1/companies", produces = "application/json")
    Answer<Listed<Company>> all() {
        Token token = Entrance.token().orElseThrow();
        return Answer.of(new Listed<>(
                List.of(Company.of(token.membership(), token.allowed().word())), null));
    }

    @Needs(Role.REQUESTER)
    @Told(id = "getCompany", about = "Companies", value = "Gets a company.")
    @GetMapping(path = "/api/v1/companies/{tenant}", produces = "application/json")
    Answer<Company> one(Visit visit) {
        return Answer.of(Company.of(
                new Membership(visit.account(), visit.tenant(), visit.role()),
                visit.role().word()));
    }
}
