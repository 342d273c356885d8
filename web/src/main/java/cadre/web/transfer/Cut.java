package cadre.web.transfer;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.web.usecase.Field;
import java.util.List;

/** Texts that are longer than what is kept of them. */
final class Cut {

    private Cut() {}

    /** The text, or as much of it as the field keeps, which is then a finding. */
    static String of(String text, Field field, Place place, List<Finding> findings) {
        int most = most(field);
        if (text.length() <= most) {
            return text;
        }
        findings.add(new Finding(
                Severity.WARNING,
                "text-cut",
                place,
                "the " + field.title() + " has " + text.length() + " characters; what is beyond " + most
                        + " is left out",
                "at most " + most + " characters",
                ""));
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static int most(Field field) {
        return switch (field) {
            case PROBLEM, DATA, REASON -> 20_000;
            case BENEFICIARIES, NEXT_STEP -> 500;
            case DOMAIN -> 100;
            default -> 200;
        };
    }
}
