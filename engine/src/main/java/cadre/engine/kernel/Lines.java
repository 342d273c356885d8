package cadre.engine.kernel;

/**
 * Lines of small integers: each integer stands in one line at most. A line is a ring through its own anchor, with both
 * links of a node side by side in one array, so that joining and leaving are the same few stores wherever the node
 * stands. The anchors come before the members in the numbering.
 */
final class Lines {

    private int[] links = {};
    private int anchors;

    /** Makes room; every line is empty, every member stands nowhere. */
    void reset(int lines, int members) {
        int size = 2 * (lines + members);
        if (links.length < size) {
            links = new int[size];
        }
        anchors = lines;
        for (int line = 0; line < lines; line++) {
            links[2 * line] = line;
            links[2 * line + 1] = line;
        }
    }

    /** Makes room for more members; the lines stay as they are. */
    void grow(int members) {
        int size = 2 * (anchors + members);
        if (links.length < size) {
            links = java.util.Arrays.copyOf(links, size);
        }
    }

    /** The first of a line; negative when the line is empty. */
    int first(int line) {
        return links[2 * line] - anchors;
    }

    /** The one behind; negative at the end of the line. */
    int after(int member) {
        return links[2 * (anchors + member)] - anchors;
    }

    /** The last of a line; negative when the line is empty. */
    int last(int line) {
        return links[2 * line + 1] - anchors;
    }

    /** The one before; negative at the start of the line. */
    int before(int member) {
        return links[2 * (anchors + member) + 1] - anchors;
    }

    /** Puts a member at the end of a line. */
    void join(int line, int member) {
        insert(line, links[2 * line + 1], member);
    }

    /** Puts a member into a line, behind another member of it, or first when that is negative. */
    void joinBehind(int line, int other, int member) {
        insert(links[2 * (other < 0 ? line : anchors + other)], other < 0 ? line : anchors + other, member);
    }

    private void insert(int next, int previous, int member) {
        int node = anchors + member;
        links[2 * node] = next;
        links[2 * node + 1] = previous;
        links[2 * previous] = node;
        links[2 * next + 1] = node;
    }

    /** Takes a member out of its line. */
    void leave(int member) {
        int node = anchors + member;
        int next = links[2 * node];
        int previous = links[2 * node + 1];
        links[2 * previous] = next;
        links[2 * next + 1] = previous;
    }
}
