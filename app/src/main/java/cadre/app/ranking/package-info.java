/**
 * The ranking as a document that anyone can compute again: CSV, JSON, XLSX. Entries: {@link cadre.app.ranking.RankingSheet},
 * {@link cadre.app.ranking.RankingDocuments}. Uses core, engine.rank, intake.cells, app.document and app.route.
 */
@NullMarked
package cadre.app.ranking;

import org.jspecify.annotations.NullMarked;
