/** Tests of plans. */
@org.jspecify.annotations.NullMarked
package cadre.core.plan;
