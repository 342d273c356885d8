/**
 * What all documents share: the page and its style, tables, numbers and words, JSON with its order, the way back to the
 * inputs. Entries: {@link cadre.app.document.Paper} for pages, {@link cadre.app.document.EvenPrinter} for JSON. Uses
 * core and app.picture.
 */
@NullMarked
package cadre.app.document;

import org.jspecify.annotations.NullMarked;
