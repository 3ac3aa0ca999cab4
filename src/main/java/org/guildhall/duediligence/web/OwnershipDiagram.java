package org.guildhall.duediligence.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guildhall.duediligence.ownership.Ownership;
import org.guildhall.duediligence.ownership.Ownership.Owner;
import org.guildhall.duediligence.ownership.Ownership.Stake;

/**
 * The ownership as a picture: the applicant at the left, who owns it in the column beside it, and so on to the right.
 * Every owner stands once, in the column of the longest way to the applicant.
 */
record OwnershipDiagram(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 232;
    static final int BOX_HEIGHT = 60;
    private static final int COLUMN = BOX_WIDTH + 80;
    private static final int ROW = BOX_HEIGHT + 20;
    private static final int MARGIN = 4;
    private static final int BEND = 24;
    private static final int ASIDE = 18;
    private static final int LONGEST_NAME = 24;
    private static final int FITS_A_PAGE = 1500;

    /**
     * @param name cut to what fits
     * @param fullName as it was given
     * @param note a few words
     * @param kind how it is drawn: names of styles
     */
    record Box(int x, int y, String name, String fullName, String note, String kind) {

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        /** People have round ends, companies have corners. */
        public int corner() {
            return kind.contains("person") ? BOX_HEIGHT / 2 : 4;
        }
    }

    /**
     * From an owner to what it owns.
     *
     * @param path for the attribute {@code d}
     * @param x where its label stands
     * @param y baseline of the label
     */
    record Line(String path, int x, int y, String label, boolean sanctioned) {}

    static OwnershipDiagram of(Ownership ownership, Labels labels) {
        Map<Owner, Integer> columns = columns(ownership);
        Map<Owner, Integer> rows = new LinkedHashMap<>();
        int height = place(ownership.applicant(), ownership, columns, rows, 0) * ROW + 2 * MARGIN;
        Map<Owner, Box> boxes = new LinkedHashMap<>();
        rows.forEach((owner, row) -> boxes.put(
                owner,
                new Box(
                        MARGIN + of(owner, columns) * COLUMN,
                        MARGIN + row * ROW,
                        cut(owner.name()),
                        owner.name(),
                        labels.note(owner),
                        labels.kind(owner))));
        List<Line> lines = ownership.stakes().stream()
                .map(stake -> line(stake, of(stake.owner(), boxes), of(stake.owned(), boxes), ownership, labels))
                .toList();
        int deepest =
                columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new OwnershipDiagram(
                deepest * COLUMN + BOX_WIDTH + 2 * MARGIN, height, List.copyOf(boxes.values()), lines);
    }

    /** Whether it is too wide to be made smaller until it fits, and is moved sideways instead. */
    public boolean wide() {
        return width > FITS_A_PAGE;
    }

    /** What boxes and lines say. */
    interface Labels {

        String share(BigDecimal percent);

        String note(Owner owner);

        String kind(Owner owner);
    }

    private static Map<Owner, Integer> columns(Ownership ownership) {
        Map<Owner, Integer> columns = new HashMap<>();
        shift(ownership.applicant(), 0, ownership, columns, new HashSet<>());
        return columns;
    }

    private static void shift(
            Owner owned, int column, Ownership ownership, Map<Owner, Integer> columns, Set<Owner> onTheWay) {
        if (columns.getOrDefault(owned, -1) >= column || !onTheWay.add(owned)) {
            return;
        }
        columns.put(owned, column);
        ownership.stakesIn(owned).forEach(stake -> shift(stake.owner(), column + 1, ownership, columns, onTheWay));
        onTheWay.remove(owned);
    }

    /** Gives rows from the top, an owner beside the first of those who stand behind it. @return the next free row */
    private static int place(
            Owner owner, Ownership ownership, Map<Owner, Integer> columns, Map<Owner, Integer> rows, int free) {
        rows.put(owner, free);
        int next = free;
        for (Stake stake : ownership.stakesIn(owner).toList()) {
            // Where companies own each other in a circle, the way back would end on top of somebody.
            boolean right = of(stake.owner(), columns) > of(owner, columns);
            if (right && !rows.containsKey(stake.owner())) {
                next = place(stake.owner(), ownership, columns, rows, next);
            }
        }
        return Math.max(next, free + 1);
    }

    private static Line line(Stake stake, Box owner, Box owned, Ownership ownership, Labels labels) {
        int from = owned.x() + BOX_WIDTH;
        int to = owner.x();
        int y = middle(owner);
        boolean beside = to - from < COLUMN;
        String path = beside ? straight(from, middle(owned), to, y) : around(from, middle(owned), owner);
        return new Line(
                path,
                to - 6,
                beside ? y - 6 : y + ASIDE - 4,
                labels.share(stake.percent()),
                ownership.sanctioned(stake.owner()));
    }

    private static String straight(int x1, int y1, int x2, int y2) {
        return y1 == y2 ? "M%d %dH%d".formatted(x1, y1, x2) : "M%d %dH%dV%dH%d".formatted(x1, y1, x1 + BEND, y2, x2);
    }

    /** Through the gap below the owner's row, so that it passes behind nobody. */
    private static String around(int x1, int y1, Box owner) {
        int lane = owner.y() + BOX_HEIGHT + (ROW - BOX_HEIGHT) / 2;
        return "M%d %dH%dV%dH%dV%dH%d"
                .formatted(x1, y1, x1 + BEND, lane, owner.x() - BEND, middle(owner) + ASIDE, owner.x());
    }

    private static <T> T of(Owner owner, Map<Owner, T> each) {
        return Objects.requireNonNull(each.get(owner));
    }

    private static int middle(Box box) {
        return box.y() + BOX_HEIGHT / 2;
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }
}
