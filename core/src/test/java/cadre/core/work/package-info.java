/** Tests of {@code core.work}. */
@org.jspecify.annotations.NullMarked
package cadre.core.work;
