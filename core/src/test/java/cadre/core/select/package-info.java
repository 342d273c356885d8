/** Tests of {@code core.select}. */
@org.jspecify.annotations.NullMarked
package cadre.core.select;
