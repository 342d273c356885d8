/**
 * What a recommendation depends on, as documents: a page, JSON that can be rerun, a table. Entry:
 * {@link cadre.app.whatif.WhatIfDocuments}. Uses core, engine.explore, engine.sensitivity, app.document, app.picture and
 * app.route.
 */
@NullMarked
package cadre.app.whatif;

import org.jspecify.annotations.NullMarked;
