package cadre.web.log;

import cadre.web.page.Form;
import java.util.Locale;
import java.util.Optional;

/** How far the log went when somebody wrote it down, and what became of it since. */
final class Earlier {

    private static final String EXPECTED = "A hash has 64 digits and letters a to f.";

    private Earlier() {}

    /** What is asked, as filled in; each fault said beside its field. */
    static Form form(String position, String hash) {
        Form form = Form.empty().with("position", position).with("hash", hash);
        if (!position.isBlank() || !hash.isBlank()) {
            form.read("position", Earlier::position, "The number of an entry is 1 or more.", 0);
            if (!form.value("hash").toLowerCase(Locale.ROOT).matches("[0-9a-f]{64}")) {
                form.wrong("hash", EXPECTED);
            }
        }
        return form;
    }

    /** The answer, a sentence; empty when nothing is asked. */
    static String answer(Form form, DecisionLog.Whole log) {
        if (form.value("position").isEmpty() || form.isWrong()) {
            return "";
        }
        int position = position(form.value("position"));
        Optional<Boolean> same =
                log.beginsAs(new Chain.Head(position, form.value("hash").toLowerCase(Locale.ROOT)));
        if (same.isEmpty()) {
            return "Entry " + position + " is not in the log any more, or never was.";
        }
        return same.get()
                ? "Entry " + position + " has this hash" + soundBefore(position, log)
                : "Entry " + position
                        + " has another hash: it or one before was changed since. Maybe somebody was erased"
                        + " whose name stood in it; the audit log would say so.";
    }

    private static String soundBefore(int position, DecisionLog.Whole log) {
        return log.flaw()
                .filter(flaw -> flaw.position() <= position)
                .map(flaw -> ", but " + flaw.words() + ".")
                .orElse(": nothing up to it was changed.");
    }

    private static int position(String text) {
        int position = Integer.parseInt(text);
        if (position < 1) {
            throw new IllegalArgumentException(text);
        }
        return position;
    }
}
