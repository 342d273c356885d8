package cadre.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method that programs call does; the description of the interface is made from it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Told {

    /** A unique name of the operation. */
    String id();

    /** The subject it belongs to. */
    String about();

    /** What it does, in one sentence. */
    String value();

    /** What else there is to know. */
    String more() default "";

    /** The status of success. */
    int status() default 200;

    /** The media type, when it is not JSON. */
    String type() default "application/json";

    /** What a merge patch changes: a record; Void for none. */
    Class<?> patches() default Void.class;

    /** The media type of what is sent, when it is not JSON and not described by a record. */
    String reads() default "";
}
