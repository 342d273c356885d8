package cadre.intake.files;

import cadre.core.evidence.Input;
import cadre.core.evidence.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a file into YAML nodes with their positions, or says why it cannot be one. */
final class Tree {

    /** Largest file, in bytes: a company of 5,000 people written one by one has about 2 MB. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final Pattern ALIAS = Pattern.compile("(?m)(?:^|[\\s\\[,{:-])\\*[A-Za-z0-9_-]+");

    private Tree() {}

    /**
     * Reads a file.
     *
     * @param path where
     * @param shown the file as the user named it
     * @param log receives what is wrong
     * @param inputs receives the file's hash
     * @return the root, empty when there is none or the file cannot be read
     */
    static Optional<Node> read(Path path, String shown, Log log, java.util.List<Input> inputs) {
        Place place = new Place(shown, 0, 0);
        byte[] bytes;
        try {
            if (Files.isDirectory(path)) {
                log.error("not-a-file", place, "this is a folder", "a YAML file", "");
                return Optional.empty();
            }
            if (!Files.exists(path)) {
                log.error("no-file", place, "there is no such file", "a YAML file", "write one with cadre init");
                return Optional.empty();
            }
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                log.error(
                        "too-large",
                        place,
                        "the file has " + size / 1024 / 1024 + " MB",
                        "at most " + MOST_BYTES / 1024 / 1024 + " MB",
                        "split it with include:, or write groups of people instead of single ones");
                return Optional.empty();
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            log.error("unreadable", place, "the file cannot be read: " + e.getMessage(), "a readable file", "");
            return Optional.empty();
        }
        inputs.add(new Input(shown, sha256(bytes)));
        return decode(bytes, place, log).flatMap(text -> parse(text, place, log));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<String> decode(byte[] bytes, Place place, Log log) {
        for (int i = 0; i < Math.min(bytes.length, 1 << 16); i++) {
            if (bytes[i] == 0) {
                boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
                log.error(
                        wide ? "encoding" : "binary",
                        place,
                        wide ? "the file is written in UTF-16" : "the file is binary (a zero byte at " + i + ")",
                        "text in UTF-8",
                        wide ? "save it as UTF-8" : "this is a spreadsheet or an archive: cadre import reads tables");
                return Optional.empty();
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < badByte(bytes); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            log.error(
                    "encoding",
                    new Place(place.file(), line, 0),
                    "the file is not in UTF-8",
                    "text in UTF-8",
                    "it is in windows-1252 or Latin-1: save it as UTF-8");
            return Optional.empty();
        }
    }

    private static int badByte(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, java.nio.CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private static Optional<Node> parse(String text, Place place, Log log) {
        Matcher aliases = ALIAS.matcher(text);
        int count = 0;
        while (aliases.find()) {
            count++;
        }
        if (count > 200) {
            log.error("aliases", place, count + " YAML aliases", "at most 200", "write groups of people instead");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(place.file())
                .setUseMarks(true)
                .setAllowDuplicateKeys(true) // said by our own check, with all the others
                .setMaxAliasesForCollections(50)
                .setCodePointLimit((int) MOST_BYTES)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                log.error("empty", place, "the file is empty", "a company file", "write one with cadre init");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            Place at = mark == null ? place : new Place(place.file(), mark.getLine() + 1, mark.getColumn() + 1);
            log.error("not-yaml", at, "this is not YAML: " + problem(e), "YAML", hint(text, at, e));
            return Optional.empty();
        } catch (YamlEngineException e) {
            log.error("not-yaml", place, "this cannot be read as YAML: " + firstLine(e), "YAML", "");
            return Optional.empty();
        } catch (StackOverflowError e) {
            log.error("too-deep", place, "sections are nested too deeply", "at most a few levels", "");
            return Optional.empty();
        }
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        return problem == null ? firstLine(e) : problem;
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
    }

    private static String hint(String text, Place at, MarkedYamlEngineException e) {
        String line = text.lines().skip(Math.max(0, at.line() - 1)).findFirst().orElse("");
        if (line.contains("\t")) {
            return "indent with spaces: there is a tab in this line";
        }
        if (String.valueOf(e.getProblem()).contains("mapping values")) {
            return "put the value in quotes: it contains a colon";
        }
        if (String.valueOf(e.getProblem()).contains("@") || line.contains("%") || line.contains("@")) {
            return "put the value in quotes";
        }
        return "look at the indentation of this line and the one above";
    }
}
