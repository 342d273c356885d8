package cadre.intake.cells;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: UTF-8 or UTF-16 where a byte-order mark or the bytes themselves say so, else windows-1252. Bytes that windows-1252 does not
 * define become the control characters U+0081 to U+009D, so that nothing is lost and a cell that was UTF-8 all the same can be
 * restored.
 */
enum Encoding {
    UTF_8,
    UTF_16_LITTLE,
    UTF_16_BIG,
    WINDOWS_1252;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    static Encoding of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return UTF_16_LITTLE;
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return UTF_16_BIG;
        }
        if (wide(bytes, 1)) {
            return UTF_16_LITTLE;
        }
        if (wide(bytes, 0)) {
            return UTF_16_BIG;
        }
        return utf8(bytes) == null ? WINDOWS_1252 : UTF_8;
    }

    /** Whether nearly every second byte is zero from one on, as in UTF-16 without a mark, and hardly any of the others. */
    private static boolean wide(byte[] bytes, int from) {
        int length = Math.min(bytes.length, 4096) & ~1;
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < length; i += 2) {
            zeros += bytes[i + from] == 0 ? 1 : 0;
            others += bytes[i + 1 - from] == 0 ? 1 : 0;
        }
        return length >= 8 && zeros > length / 2 * 0.7 && others == 0;
    }

    String decode(byte[] bytes) {
        String text = switch (this) {
            case UTF_8 -> new String(bytes, StandardCharsets.UTF_8);
            case UTF_16_LITTLE -> new String(bytes, StandardCharsets.UTF_16LE);
            case UTF_16_BIG -> new String(bytes, StandardCharsets.UTF_16BE);
            case WINDOWS_1252 -> western(bytes);
        };
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The text that the cell's bytes are in UTF-8; the cell's own text where they are not. */
    String restored(String cell) {
        if (this != WINDOWS_1252 || cell.chars().allMatch(c -> c < 0x80)) {
            return cell;
        }
        byte[] bytes = new byte[cell.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = cell.charAt(i);
            bytes[i] = isControl(c) ? (byte) c : String.valueOf(c).getBytes(WESTERN)[0];
        }
        String restored = utf8(bytes);
        return restored == null ? cell : restored;
    }

    /** The first character that no encoding explains, or −1. */
    static int strange(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\uFFFD' || isControl(c)) {
                return i;
            }
        }
        return -1;
    }

    /** The text with a replacement character wherever a byte could not be explained. */
    static String cleaned(String cell) {
        if (strange(cell) < 0) {
            return cell;
        }
        StringBuilder text = new StringBuilder(cell);
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }

    private static String western(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, WESTERN));
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, (char) (bytes[i] & 0xFF));
            }
        }
        return text.toString();
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
