package cadre.cli.command;

import cadre.app.route.Deciding;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Input;
import cadre.core.evidence.Nearest;
import cadre.core.plan.Case;
import cadre.core.plan.StructureKind;
import cadre.intake.files.CompanyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What several commands read from their arguments, refused in the same words. */
final class Inputs {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(s|m|min|h)");
    private static final int MOST_THREADS = 1024;

    private Inputs() {}

    /** The company file; findings that are no errors are said beside the answer. */
    static Case read(Terminal terminal, Path file) {
        CompanyFiles.Reading reading = Deciding.read(file, Version.current());
        Case found = reading.found();
        if (found == null) {
            throw Refusal.ofFindings(file + " cannot be used", reading.findings());
        }
        terminal.sayFindings(reading.findings());
        return found;
    }

    static StructureKind structure(String name) {
        List<String> known =
                Arrays.stream(StructureKind.values()).map(StructureKind::id).toList();
        return Arrays.stream(StructureKind.values())
                .filter(kind -> kind.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(
                        "'" + name + "' is not a structure",
                        "one of " + String.join(", ", known),
                        Nearest.find(name, known).orElse("central")));
    }

    /** A time such as 60s, 1.5m or 1h; null for {@code none}. */
    static @Nullable Duration time(String text) {
        if (text.strip().equalsIgnoreCase("none")) {
            return null;
        }
        Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw Refusal.ofUsage("'" + text + "' is not a time", "a number with s, m or h, or none", "--time 60s");
        }
        double unit = matcher.group(2).equals("s") ? 1 : matcher.group(2).equals("h") ? 3600 : 60;
        return Duration.ofMillis(Math.round(Double.parseDouble(matcher.group(1)) * unit * 1000));
    }

    static int threads(int wanted) {
        if (wanted < 1 || wanted > MOST_THREADS) {
            throw Refusal.ofUsage("--threads " + wanted + " is out of range", "1 to " + MOST_THREADS, "--threads 2");
        }
        return wanted;
    }

    /** A file with the SHA-256 of its bytes. */
    static Input hashed(Path file) {
        try {
            return Input.of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw Refusal.ofInput(file + " cannot be read again: " + e.getMessage(), "a file that stays", "");
        }
    }

    /** In what money is counted: the currency, or use-case months where the company gave no values. */
    static String money(Case subject) {
        return subject.portfolio().isValued() ? subject.company().profile().currency() : "use-case months";
    }
}
