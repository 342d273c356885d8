/** Tests of the estimators against textbooks and closed forms. */
@org.jspecify.annotations.NullMarked
package cadre.core.survival;
