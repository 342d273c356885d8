package cadre.intake.cells;

import cadre.core.evidence.Place;

/**
 * One cell of a table.
 *
 * @param text as it stands there, line breaks and spaces included
 * @param place file, line on which the cell begins, and number of the cell in its row from 1
 */
public record Cell(String text, Place place) {

    /** The text without white space at its ends, of which a no-break space is one. */
    public String trimmed() {
        return text.replace('\u00a0', ' ').strip();
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return trimmed().isEmpty();
    }
}
