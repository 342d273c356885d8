package cadre.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * What makes up the server: every class in a package of a subject that says it is a part. The classes themselves are asked, since
 * a start has them at hand in its cache; a scan by the library would read the file of each and take it apart first.
 */
final class Parts {

    private static final String ROOT = "cadre/web/";
    private static final String CLASS = ".class";

    private Parts() {}

    /** The classes, in the order of their names; all but {@link Application}, of which they are parts. */
    static Class<?>[] find() {
        return names().stream()
                .sorted()
                .map(Parts::load)
                .filter(type -> type != Application.class && AnnotatedElementUtils.hasAnnotation(type, Component.class))
                .toArray(Class<?>[]::new);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Parts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was there a moment ago", e);
        }
    }

    /** Names of the classes in packages right below that of web; templates, which are deeper, are no parts. */
    private static List<String> names() {
        URL here = Objects.requireNonNull(Parts.class.getResource("Parts" + CLASS));
        try {
            return here.getProtocol().equals("jar") ? inJar(here) : inFolder(here.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(here + " is no address", e);
        }
    }

    private static List<String> inJar(URL here) throws IOException {
        JarURLConnection connection = (JarURLConnection) here.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile();
                Stream<String> files = jar.stream().map(entry -> entry.getName())) {
            return classes(files);
        }
    }

    private static List<String> inFolder(URI here) throws IOException {
        Path web = Objects.requireNonNull(Path.of(here).resolve("../..").normalize());
        try (Stream<Path> files = Files.find(web, 2, (file, facts) -> facts.isRegularFile())) {
            return classes(
                    files.map(file -> ROOT + web.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static List<String> classes(Stream<String> files) {
        return files.filter(file -> file.startsWith(ROOT)
                        && file.endsWith(CLASS)
                        && file.indexOf('/', ROOT.length()) == file.lastIndexOf('/')
                        && file.indexOf('/', ROOT.length()) > 0
                        && file.indexOf('$') < 0
                        && file.indexOf('-') < 0)
                .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                .toList();
    }
}
