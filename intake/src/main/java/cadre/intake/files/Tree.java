package cadre.intake.files;

import cadre.core.evidence.Input;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a file into YAML nodes with their positions, or says why it cannot be one. A first pass over the file's events
 * refuses what would explode when composed: nesting, aliases, a second document.
 */
final class Tree {

    /** Largest file, in bytes: a company of 5,000 people written one by one has about 2 MB. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_DEPTH = 20;
    private static final int MOST_ALIASES = 200;
    private static final int MOST_NEIGHBOURS = 1000;
    private static final int LONGEST_LINE = 20_000;
    private static final int MOST_VALUES = 600_000;

    private final Place place;
    private final Log log;

    private Tree(Place place, Log log) {
        this.place = place;
        this.log = log;
    }

    /**
     * Reads a file.
     *
     * @param path where
     * @param shown the file as the user named it
     * @param log receives what is wrong
     * @param inputs receives the file's hash
     * @return the root, empty when there is none or the file cannot be read
     */
    static Optional<Node> read(Path path, String shown, Log log, List<Input> inputs) {
        Tree tree = new Tree(new Place(shown, 0, 0), log);
        Optional<byte[]> bytes = tree.bytes(path);
        bytes.ifPresent(b -> inputs.add(Input.of(shown, b)));
        return bytes.flatMap(tree::decode).flatMap(tree::parse);
    }

    /**
     * Reads what is in memory.
     *
     * @param bytes the content
     * @param shown what to call it
     * @param log receives what is wrong
     * @param inputs receives its hash
     * @return the root, empty when there is none or it cannot be read
     */
    static Optional<Node> read(byte[] bytes, String shown, Log log, List<Input> inputs) {
        Tree tree = new Tree(new Place(shown, 0, 0), log);
        if (bytes.length > MOST_BYTES) {
            return tree.tooLarge(bytes.length);
        }
        inputs.add(Input.of(shown, bytes));
        return tree.decode(bytes).flatMap(tree::parse);
    }

    private Optional<byte[]> bytes(Path path) {
        if (Files.isDirectory(path)) {
            return refuse("not-a-file", "this is a folder", "a YAML file", "");
        }
        if (!Files.exists(path)) {
            boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            return link
                    ? refuse("no-file", "this link leads nowhere, or in a circle", "a YAML file", "")
                    : refuse("no-file", "there is no such file", "a YAML file", neighbour(path));
        }
        if (!Files.isRegularFile(path)) {
            return refuse("not-a-file", "this is a device or a pipe", "a YAML file", "");
        }
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                return tooLarge(size);
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                return bytes.length > MOST_BYTES ? tooLarge(bytes.length) : Optional.of(bytes);
            }
        } catch (NoSuchFileException e) {
            return refuse("no-file", "there is no such file any more", "a YAML file", "");
        } catch (AccessDeniedException e) {
            return refuse("unreadable", "reading the file is not allowed", "a file that you may read", "");
        } catch (FileSystemLoopException e) {
            return refuse("no-file", "this link leads in a circle", "a YAML file", "");
        } catch (IOException e) {
            return refuse("unreadable", "the file cannot be read: " + e.getMessage(), "a readable file", "");
        }
    }

    /** A file beside the missing one whose name is near, else what to do. */
    private static String neighbour(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path name = path.getFileName();
        List<String> known = new ArrayList<>();
        if (folder != null && name != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
                for (Path file : files) {
                    if (known.size() < MOST_NEIGHBOURS) {
                        known.add(file.getFileName().toString());
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                known.clear(); // a folder that cannot be listed has no names to suggest
            }
        }
        Collections.sort(known);
        return name == null ? "" : Nearest.find(name.toString(), known).orElse("write one with cadre init");
    }

    private <T> Optional<T> tooLarge(long size) {
        return refuse(
                "too-large",
                "the file has " + (size >> 20) + " MB",
                "at most " + (MOST_BYTES >> 20) + " MB",
                "write groups of people instead of single ones, or split the file with include");
    }

    private <T> Optional<T> refuse(String code, String message, String expected, String maybe) {
        return refuse(place, code, message, expected, maybe);
    }

    private <T> Optional<T> refuse(Place at, String code, String message, String expected, String maybe) {
        log.error(code, at, message, expected, maybe);
        return Optional.empty();
    }

    private Optional<String> decode(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
        if (first == 0xFFFE || first == 0xFEFF) {
            return refuse("encoding", "the file is written in UTF-16", "text in UTF-8", "save it as UTF-8");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return binary(bytes, i);
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            return wrongByte(bytes, in.position(), out);
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private <T> Optional<T> binary(byte[] bytes, int at) {
        boolean alternating =
                bytes.length >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) == (bytes[0] == 0);
        if (alternating) {
            return refuse("encoding", "the file is written in UTF-16", "text in UTF-8", "save it as UTF-8");
        }
        return refuse(
                "binary",
                "the file is binary, with a zero byte at position " + at,
                "text in UTF-8",
                "it is a spreadsheet or an archive; cadre import reads tables");
    }

    /** Says where a byte is not UTF-8: the text before it has been decoded. */
    private <T> Optional<T> wrongByte(byte[] bytes, int at, CharBuffer before) {
        String text = before.flip().toString();
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
        boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return refuse(
                new Place(place.file(), line, column),
                archive ? "binary" : "encoding",
                String.format(java.util.Locale.ROOT, "the byte %02X is not UTF-8", bytes[at] & 0xFF),
                "text in UTF-8",
                archive
                        ? "it is a spreadsheet or an archive; cadre import reads tables"
                        : "it is in windows-1252 or Latin-1: save it as UTF-8");
    }

    /** The scanner takes time with the square of a token's length, and no token spans lines. */
    private boolean hasLongLine(String text) {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_LINE) {
                refuse(
                        new Place(place.file(), line, 0),
                        "long-line",
                        "the line has " + (end - start) + " characters",
                        "at most " + LONGEST_LINE + " characters in a line",
                        "put each entry on a line of its own");
                return true;
            }
            start = end + 1;
            line++;
        }
        return false;
    }

    private Optional<Node> parse(String text) {
        if (hasLongLine(text)) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(place.file())
                .setUseMarks(true)
                .setAllowDuplicateKeys(true) // said by our own check, with all the others
                .setAllowNonScalarKeys(true)
                .setAllowRecursiveKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_BYTES)
                .build();
        try {
            if (explodes(new Parse(settings).parseString(text))) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isEmpty() || Section.isNull(root.get())
                    ? refuse("empty", "the file is empty", "a company file", "write one with cadre init")
                    : root;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            Place at = mark == null ? place : at(mark);
            return refuse(at, "not-yaml", "this is not YAML: " + problem(e), "YAML", hint(text, at, e));
        } catch (YamlEngineException e) {
            return refuse("not-yaml", "this is not YAML: " + firstLine(e), "YAML", "");
        }
    }

    private boolean explodes(Iterable<Event> events) {
        int depth = 0;
        int aliases = 0;
        int documents = 0;
        int values = 0;
        for (Event event : events) {
            Place at = event.getStartMark().map(this::at).orElse(place);
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> aliases++;
                case DocumentStart -> documents++;
                default -> {}
            }
            String tag = tag(event);
            if (!tag.isEmpty() && !tag.matches("!|tag:yaml\\.org,2002:(map|seq|str|int|float|bool|null)")) {
                refuse(at, "tag", "the value has the YAML tag " + Section.quote(tag), "a plain value", "drop the tag");
                return true;
            }
            if (depth > MOST_DEPTH) {
                refuse(at, "too-deep", "more than " + MOST_DEPTH + " levels of nesting", "at most five", "");
                return true;
            }
            if (aliases > MOST_ALIASES) {
                String maybe = "write groups of people instead";
                refuse(at, "aliases", "more than " + MOST_ALIASES + " YAML aliases", "a few", maybe);
                return true;
            }
            if (++values > MOST_VALUES) {
                String maybe = "write groups of people instead of single ones";
                refuse(at, "too-large", "more than " + MOST_VALUES + " values up to here", "fewer", maybe);
                return true;
            }
            if (documents > 1) {
                String maybe = "drop the line with ---, or make two files";
                refuse(at, "two-documents", "a second YAML document begins here", "one document", maybe);
                return true;
            }
        }
        return false;
    }

    private static String tag(Event event) {
        return switch (event) {
            case ScalarEvent s -> s.getTag().orElse("");
            case CollectionStartEvent c -> c.getTag().orElse("");
            default -> "";
        };
    }

    private Place at(Mark mark) {
        return new Place(place.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String problem(MarkedYamlEngineException e) {
        String problem = e.getProblem();
        String first =
                problem == null ? firstLine(e) : problem.lines().findFirst().orElse("");
        int advice = first.indexOf(". (");
        return advice < 0 ? first : first.substring(0, advice);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
    }

    private static String hint(String text, Place at, MarkedYamlEngineException e) {
        String line = text.lines().skip(Math.max(0, at.line() - 1)).findFirst().orElse("");
        String problem = problem(e);
        if (line.contains("\t") || problem.contains("\\t")) {
            return "indent with spaces: there is a tab in this line";
        }
        if (problem.contains("mapping values")) {
            return "put the value in quotes: it contains a colon; or look at the indentation";
        }
        if (problem.contains("alias")) {
            return "put the value in quotes: * begins an alias in YAML";
        }
        if (problem.contains("cannot start any token")) {
            return "put the value in quotes";
        }
        return "look at the indentation, quotes and brackets of this line and the one above";
    }
}
