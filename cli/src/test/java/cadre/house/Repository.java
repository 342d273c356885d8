package cadre.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The source folder under test: the nearest one above that has the Maven wrapper. */
final class Repository {

    static final List<String> MODULES = List.of("core", "engine", "intake", "app", "web", "cli");

    /** Folders that the build or an editor makes. */
    private static final Set<String> MADE = Set.of("target", "dist", ".git", ".idea", ".vscode", ".cadre");

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no source folder of Cadre above the current one");
            }
        }
        return folder;
    }

    /** All files below a folder of the repository that someone wrote, relative to its root, in order. */
    static List<Path> files(String below, Predicate<Path> wanted) {
        Path root = root();
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root.resolve(below), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean made = MADE.contains(String.valueOf(folder.getFileName()));
                    return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        found.add(root.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    /** The Java files of a module that are shipped. */
    static List<Path> mainSources(String module) {
        return files(module + "/src/main/java", file -> file.toString().endsWith(".java"));
    }

    static String read(Path relative) {
        try {
            return Files.readString(root().resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
