package cadre.intake.cells;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file measured before it is read: a small one may unpack to more than fits into memory, and a cell that says that it stands
 * far to the right makes a row of as many cells. What was measured is packed again, so that nothing else is read.
 */
final class Unpacked {

    /** Most bytes of all parts together. */
    static final int MOST_BYTES = 64 << 20;
    /** Most cells, with the empty ones to their left. */
    static final int MOST_CELLS = 2_000_000;

    /** What a spreadsheet keeps of a text. */
    private static final int LONGEST_VALUE = 32_767;

    private static final int LAST_COLUMN = 16_384;
    private static final XMLInputFactory XML = factory();

    private long bytes;
    private long cells;

    private Unpacked() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * The same workbook with its parts of XML only, not compressed.
     *
     * @throws IOException when it is none, or too much of one
     */
    static byte[] of(byte[] packed) throws IOException {
        Unpacked unpacked = new Unpacked();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        // The same library by which the workbook is read afterwards: that of the platform refuses some that it writes.
        try (ZipFile in = ZipFile.builder().setByteArray(packed).get();
                ZipOutputStream out = new ZipOutputStream(again)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part = unpacked.part(in.getInputStream(entry));
                if (unpacked.isMeasured(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                    out.closeEntry();
                }
            }
        }
        return again.toByteArray();
    }

    private byte[] part(InputStream in) throws IOException {
        try (in) {
            byte[] part = in.readNBytes((int) (MOST_BYTES - bytes) + 1);
            bytes += part.length;
            if (bytes > MOST_BYTES) {
                throw new IOException("it unpacks to more than " + (MOST_BYTES >> 20) + " MiB");
            }
            return part;
        }
    }

    /** Whether a part is XML; others, such as pictures, have nothing of a table. */
    private boolean isMeasured(byte[] part) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    row(xml);
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, IOException {
        long width = 0;
        long length = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("row"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                width = Math.max(width + 1, column(xml.getAttributeValue(null, "r")));
                length = 0;
            } else if (xml.isCharacters()) {
                length += xml.getTextLength();
            }
            if (length > LONGEST_VALUE) {
                throw new IOException("a cell has more than " + LONGEST_VALUE + " characters");
            }
            if (width > LAST_COLUMN || cells + width > MOST_CELLS) {
                throw new IOException(
                        "it has more than " + MOST_CELLS + " cells, or more than " + LAST_COLUMN + " columns");
            }
        }
        cells += width;
    }

    /** The number of the column of an address such as AB12; 0 when it says none, too many when it is none. */
    private static long column(@Nullable String address) {
        long column = 0;
        for (char sign :
                address == null ? new char[0] : address.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isDigit(sign)) {
                return column;
            }
            column = column * 26 + sign - 'A' + 1;
            if (sign < 'A' || column > LAST_COLUMN) {
                return LAST_COLUMN + 1L;
            }
        }
        return column;
    }
}
