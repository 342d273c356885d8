/** Tests of the decision against trials whose outcomes are known. */
@org.jspecify.annotations.NullMarked
package cadre.engine.decide;
