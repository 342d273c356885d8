package cadre.web.rest;

import cadre.web.word.Word;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field is and what it may be. What programs send is checked against it, and the description of the interface is made from it.
 * A field that may be left out is {@code @Nullable}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {

    /** What it is, as the end of the sentence that its name begins. */
    String value();

    /** Most characters of a text, most entries of a list. */
    int most() default 10_000;

    /** The texts that are known; empty when any will do. */
    String[] words() default {};

    /** The enum whose words are known; the interface itself when it is none. */
    Class<? extends Word> of() default Word.class;

    /** Least value of a number. */
    double from() default Double.NEGATIVE_INFINITY;

    /** Greatest value of a number. */
    double to() default Double.POSITIVE_INFINITY;

    /** Whether a text may be empty. */
    boolean empty() default false;
}
