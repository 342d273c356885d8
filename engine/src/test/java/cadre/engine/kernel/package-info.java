/** Tests that a kernel's short cuts give the bits of the plain way. */
@org.jspecify.annotations.NullMarked
package cadre.engine.kernel;
