package cadre.web.access;

import cadre.web.account.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Members of a company with this role or a higher one may call this. The address begins with {@code /c/{tenant}} or,
 * for programs, with {@code /api/v1/companies/{tenant}}; for everybody else's company it answers as if there were no such page.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** The lowest role. */
    Role value();
}
