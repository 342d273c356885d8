/**
 * What all methods that programs call share: reading what was sent, all faults at once; answers with versions, pages and problems; a
 * request sent twice done once. Entry: {@link cadre.web.rest.Answer}. Uses access and problems.
 */
@NullMarked
package cadre.web.rest;

import org.jspecify.annotations.NullMarked;
