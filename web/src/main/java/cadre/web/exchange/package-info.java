/**
 * What programs take away of comparisons and bring as tables under {@code /api/v1}: reports, comparisons side by side, imports of use
 * cases, and the ways between board and company file.. The rules are those of the subjects.
 */
@NullMarked
package cadre.web.exchange;

import org.jspecify.annotations.NullMarked;
