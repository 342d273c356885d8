package cadre.web.company;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.intake.cells.Sheet;
import cadre.intake.tables.Ask;
import cadre.intake.tables.TableImport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings stand beside the cells that they are about. */
class SheetViewTest {

    private static SheetView view(String csv) {
        Sheet sheet = Sheet.of("people.csv", csv.getBytes(StandardCharsets.UTF_8));
        TableImport read = TableImport.of(sheet, Ask.guessing(LocalDate.of(2026, 1, 5)), Set.of());
        return SheetView.of(sheet, read, read.findings());
    }

    @Test
    void aFindingStandsBesideItsCellAndNowhereElse() {
        SheetView view =
                view("Name,Role,Team,FTE\nAna,Data scientist,Core,0.8\nBo,Juggler,Core,1\nCy,ML engineer,Core,7\n");
        assertThat(view.titles()).extracting(SheetView.Title::use).containsExactly("name", "role", "team", "fte");
        assertThat(view.rows()).extracting(SheetView.Row::line).containsExactly(2, 3, 4);
        assertThat(view.rows().get(0).cells())
                .allSatisfy(cell -> assertThat(cell.notes()).isEmpty());
        assertThat(view.rows().get(1).cells().get(1).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("\"Juggler\" is no role that Cadre knows"));
        assertThat(view.rows().get(2).cells().get(3).notes()).hasSize(1);
        assertThat(view.rows().get(2).cells().get(0).notes()).isEmpty();
    }

    @Test
    void cellsThatLookPrivateAreNotShown() {
        SheetView view = view("Name,Role,Salary\nAna,Data scientist,70000\n");
        assertThat(view.rows().getFirst().cells().get(2).text()).isEmpty();
        assertThat(view.titles().get(2).notes()).hasSize(1);
    }

    @Test
    void rowsWithFindingsAreShownBeforeOthersWhenNotAllFit() {
        StringBuilder csv = new StringBuilder("Name,Role\n");
        for (int i = 1; i <= 150; i++) {
            csv.append("Person ").append(i).append(i == 150 ? ",Juggler\n" : ",ML engineer\n");
        }
        SheetView view = view(csv.toString());
        assertThat(view.rows()).hasSize(100);
        assertThat(view.rows().getLast().line()).isEqualTo(151);
        assertThat(view.more()).isEqualTo(50);
        assertThat(view.unseen()).isZero();
    }
}
