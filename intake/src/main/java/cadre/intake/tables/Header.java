package cadre.intake.tables;

import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row of titles, which need not be the first, and what it says about the kind of table.
 *
 * @param titles the row
 * @param above rows over it
 * @param rows below it
 * @param kind as the titles have it; null when they do not tell
 */
record Header(
        List<Cell> titles,
        List<List<Cell>> above,
        List<List<Cell>> rows,
        @Nullable TableKind kind) {

    private static final int FARTHEST = 30;

    static Header of(Sheet sheet, @Nullable TableKind wanted) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(sheet.header());
        all.addAll(sheet.rows());
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(FARTHEST, all.size()); i++) {
            int known = wanted != null
                    ? known(all.get(i), wanted, false)
                    : Math.max(
                            known(all.get(i), TableKind.PEOPLE, false), known(all.get(i), TableKind.USE_CASES, false));
            if (known > most) {
                most = known;
                best = i;
            }
        }
        List<Cell> titles = all.get(best);
        return new Header(
                titles,
                List.copyOf(all.subList(0, best)),
                List.copyOf(all.subList(best + 1, all.size())),
                wanted == null ? kind(titles) : wanted);
    }

    private static @Nullable TableKind kind(List<Cell> titles) {
        int people = known(titles, TableKind.PEOPLE, true);
        int useCases = known(titles, TableKind.USE_CASES, true);
        if (people == useCases) {
            return null;
        }
        return people > useCases ? TableKind.PEOPLE : TableKind.USE_CASES;
    }

    /** How many targets the titles fit, each once; a title that fits exactly counts double where kinds are told apart. */
    private static int known(List<Cell> titles, TableKind kind, boolean telling) {
        Set<Target> found = new HashSet<>();
        int known = 0;
        for (Cell title : titles) {
            String plain = Titles.plain(title.text());
            if (plain.isEmpty() || plain.length() > 60) {
                continue;
            }
            Target best = null;
            for (Target target : Target.of(kind)) {
                if (target.fit(plain) > (best == null ? 0 : best.fit(plain))) {
                    best = target;
                }
            }
            if (best != null && (!telling || best.isTelling()) && found.add(best)) {
                known += telling && best.fit(plain) > 500 ? 2 : 1;
            } else if (telling
                    && kind == TableKind.PEOPLE
                    && Private.of(title.text(), List.of()).isPresent()) {
                known++;
            }
        }
        return known;
    }
}
