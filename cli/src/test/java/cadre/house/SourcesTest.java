package cadre.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every source file and package looks like. */
class SourcesTest {

    static final List<String> MODULES = Repository.MODULES;

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 450;

    /** Larger than usual, each because it is one thought. */
    private static final Map<String, Integer> MORE_FILES = Map.of(
            // one file for each command
            "cli/src/main/java/cadre/cli/command",
            40,
            // one file for each part of the report
            "app/src/main/java/cadre/app/report",
            30,
            // one file for each record of the answer
            "engine/src/main/java/cadre/engine/decide",
            30,
            // one file for each resource
            "web/src/main/java/cadre/web/api",
            40);

    /** Longer than usual, each because it is one thought. */
    private static final Map<String, Integer> LONGER = Map.of(
            // one table
            "core/src/main/java/cadre/core/plan/Parameter.java", 700);

    private static final Pattern PURPOSE = Pattern.compile("(?s)^/\\*\\*\\s.*?\\*/\\s*@NullMarked\\s+package ");

    @ParameterizedTest
    @FieldSource("MODULES")
    void everyPackageSaysWhatItIsForAndIsNullMarked(String module) {
        Map<Path, List<Path>> packages = packages(module);
        assertThat(packages).isNotEmpty();
        assertSoftly(softly -> packages.forEach((folder, files) -> {
            Path description = folder.resolve("package-info.java");
            softly.assertThat(files).as("files of %s", folder).contains(description);
            if (files.contains(description)) {
                softly.assertThat(Repository.read(description))
                        .as("%s", description)
                        .containsPattern(PURPOSE);
            }
        }));
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void packagesStaySmall(String module) {
        assertSoftly(softly -> packages(module)
                .forEach((folder, files) -> softly.assertThat(files)
                        .as("files of %s", folder)
                        .hasSizeLessThanOrEqualTo(MORE_FILES.getOrDefault(unix(folder), MOST_FILES))));
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void filesStayShort(String module) {
        assertSoftly(softly -> Repository.mainSources(module)
                .forEach(file -> softly.assertThat(Repository.read(file).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(LONGER.getOrDefault(unix(file), MOST_LINES))));
    }

    @Test
    void theRouteFitsOnAFewScreens() {
        assertThat(Repository.read(Path.of("app/src/main/java/cadre/app/route/Route.java"))
                        .lines())
                .hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void theDictionaryHasEveryNounOfCoreAndNoOther() {
        Matcher rows = Pattern.compile("(?m)^\\| ([A-Z][A-Za-z]+) \\|")
                .matcher(Repository.read(Path.of("docs/dictionary.md")));
        List<String> words = rows.results().map(row -> row.group(1)).toList();
        List<String> nouns = HouseClasses.topLevel("core").stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(type -> type.getSimpleName())
                .toList();
        assertThat(words).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(nouns);
    }

    private static Map<Path, List<Path>> packages(String module) {
        return Repository.mainSources(module).stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
    }

    private static String unix(Path file) {
        return file.toString().replace('\\', '/');
    }
}
