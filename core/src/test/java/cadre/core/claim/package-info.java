/** Tests of what experience claims. */
@org.jspecify.annotations.NullMarked
package cadre.core.claim;
