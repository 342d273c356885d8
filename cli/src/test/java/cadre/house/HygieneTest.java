package cadre.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What belongs in the repository and what does not. */
class HygieneTest {

    private static final Set<String> TEXTS = Set.of(
            "java",
            "md",
            "xml",
            "yaml",
            "yml",
            "json",
            "csv",
            "html",
            "css",
            "js",
            "svg",
            "txt",
            "properties",
            "config");

    /** Folders that exist only on somebody's own machine. */
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?<![\\w.:/])/(?:home|root|Users|work|mnt|tmp)/[\\w.-]+|[A-Z]:\\\\\\\\?Users|\\.\\./shared");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TODO|FIXME|XXX|HACK)\\b");

    @Test
    void noAbsolutePathsAndNothingUnfinished() {
        List<Path> texts = Repository.files("", HygieneTest::isText);
        assertThat(texts).hasSizeGreaterThan(60);
        String own = HygieneTest.class.getSimpleName() + ".java";
        assertSoftly(softly -> texts.stream()
                .filter(file -> !file.endsWith(own))
                .forEach(file -> {
                    String text = Repository.read(file);
                    softly.assertThat(text).as("%s", file).doesNotContainPattern(ABSOLUTE);
                    softly.assertThat(text).as("%s", file).doesNotContainPattern(UNFINISHED);
                }));
    }

    @Test
    void licenceNoticeAndChangesAreThere() {
        assertThat(Repository.read(Path.of("LICENSE")))
                .contains("Apache License")
                .contains("Version 2.0");
        assertThat(Repository.read(Path.of("NOTICE"))).contains("Cadre");
        assertThat(Repository.read(Path.of("CHANGELOG.md"))).contains("## 0.1.0");
    }

    @Test
    void nothingCompiledAndNothingLarge() {
        List<Path> files = Repository.files("", file -> !file.endsWith(".git"));
        assertThat(files).noneMatch(file -> file.toString().matches(".*\\.(jar|class|aot|so|dll|exe)"));
        assertThat(files)
                .allSatisfy(file -> assertThat(Files.size(Repository.root().resolve(file)))
                        .as("%s", file)
                        .isLessThan(2_000_000));
    }

    @Test
    void everyDependencyHasAReason() {
        String reasons = Repository.read(Path.of("docs/decisions/0002-dependencies.md"));
        Pattern dependency =
                Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
        List<Path> poms = Repository.files("", file -> file.endsWith("pom.xml"));
        assertThat(poms).hasSizeGreaterThanOrEqualTo(6);
        assertSoftly(softly -> poms.forEach(pom -> dependency
                .matcher(Repository.read(pom))
                .results()
                .filter(match -> !match.group(1).equals("cadre"))
                .forEach(match ->
                        softly.assertThat(reasons).as("%s", pom).contains(match.group(1) + ":" + match.group(2)))));
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName());
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
