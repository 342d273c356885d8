/**
 * Use cases in tables: importing them with a preview, and again, and undoing it; taking all of them away as a table or as dates in
 * a calendar. Entry: {@link cadre.web.transfer.CardImportPage}. Uses {@code usecase}, {@code board} and {@code company}.
 */
@NullMarked
package cadre.web.transfer;

import org.jspecify.annotations.NullMarked;
