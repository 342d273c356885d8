package cadre.web.gate;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.page.Templates;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Evidence, and what is missing before a use case moves on, on its page. */
@Component
final class GateSection implements CardSection {

    private final Templates templates;
    private final GateStore gates;
    private final EvidenceStore evidence;

    GateSection(Templates templates, GateStore gates, EvidenceStore evidence) {
        this.templates = templates;
        this.gates = gates;
        this.evidence = evidence;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> html(Frame frame, Card card) {
        Visit visit = frame.here();
        BoardStage stage = card.standing().stage();
        List<Gates.Missing> missing = stage.isOpen()
                ? gates.of(visit.tenant())
                        .missing(stage, BoardStage.values()[stage.ordinal() + 1], evidence.there(visit.tenant(), card))
                : List.of();
        GateSectionView view = new GateSectionView(
                card,
                visit.may(Role.PLANNER),
                evidence.of(visit.tenant(), card),
                missing.isEmpty() ? "" : Gates.phrase(missing));
        return Optional.of(templates.text("gate/section", Map.of("frame", frame, "page", view)));
    }
}
