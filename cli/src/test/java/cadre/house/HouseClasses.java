package cadre.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;

/** The shipped classes of all modules, read once. */
final class HouseClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("cadre");

    private HouseClasses() {}

    /** The types that have a file of their own, package descriptions aside. */
    static List<JavaClass> topLevel(String module) {
        return ALL.stream()
                .filter(type -> type.getPackageName().startsWith("cadre." + module + "."))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
    }
}
