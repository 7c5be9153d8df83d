package org.lectern.importing.restructured;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the cells of a drawn table, corner by corner, as docutils does; within a number of steps that every honest table keeps. */
final class GridScan {
    private static final long STEPS_PER_CHARACTER = 60;
    private static final char SECOND_HALF = '\uFFFE';

    private final Passage drawing;
    private final List<String> grid = new ArrayList<>();
    private final int right;
    private final int bottom;
    private final TableCells cells = new TableCells();
    private final Set<Long> begun = new HashSet<>();
    private long steps;
    private long area;

    GridScan(Passage drawing) {
        this.drawing = drawing;
        int width = 0;
        for (String line : drawing.lines()) {
            grid.add(widened(line));
            width = Math.max(width, grid.get(grid.size() - 1).length());
        }
        right = width - 1;
        bottom = grid.size() - 1;
    }

    Optional<TableCells> cells() {
        for (int row = 0; row < grid.size(); row++) {
            String line = grid.get(row);
            if (line.length() != right + 1) {
                return Optional.empty();
            }
            if (line.matches("\\+=[=+]+=\\+|\\+=+\\+")) {
                cells.headEnds(row);
                grid.set(row, line.replace('=', '-'));
            }
            steps += STEPS_PER_CHARACTER * line.length();
        }
        Deque<int[]> corners = new ArrayDeque<>(List.of(new int[] {0, 0}));
        while (!corners.isEmpty()) {
            int[] corner = corners.poll();
            boolean isInside = corner[0] < bottom && corner[1] < right;
            if (isInside && begun.add(((long) corner[0] << 32) + corner[1])) {
                findCell(corner[0], corner[1], corners);
            }
            if (steps < 0) {
                return Optional.empty();
            }
        }
        boolean isWhole = area == (long) right * bottom;
        return isWhole ? Optional.of(cells) : Optional.empty();
    }

    private void findCell(int top, int left, Deque<int[]> corners) {
        if (at(top, left) != '+') {
            return;
        }
        for (int col = left + 1; col <= right && isAcross(at(top, col)); col++) {
            if (at(top, col) == '+' && closes(top, left, col, corners)) {
                return;
            }
        }
    }

    private boolean closes(int top, int left, int rightSide, Deque<int[]> corners) {
        for (int row = top + 1; row <= bottom && isDown(at(row, rightSide)); row++) {
            if (at(row, rightSide) == '+' && isBox(top, left, row, rightSide)) {
                cells.add(new TableCells.Cell(top, left, row, rightSide, inner(top, left, row, rightSide)));
                area += (long) (row - top) * (rightSide - left);
                corners.add(new int[] {top, rightSide});
                corners.add(new int[] {row, left});
                return true;
            }
        }
        return false;
    }

    private boolean isBox(int top, int left, int low, int rightSide) {
        for (int col = rightSide; col > left; col--) {
            if (!isAcross(at(low, col))) {
                return false;
            }
        }
        for (int row = low; row > top; row--) {
            if (!isDown(at(row, left))) {
                return false;
            }
        }
        return at(low, left) == '+';
    }

    private Passage inner(int top, int left, int low, int rightSide) {
        List<String> lines = new ArrayList<>();
        for (int row = top + 1; row < low; row++) {
            lines.add(grid.get(row)
                    .substring(left + 1, rightSide)
                    .replace(String.valueOf(SECOND_HALF), "")
                    .stripTrailing());
        }
        Passage inner = new Passage(lines, drawing.number(top + 1));
        return inner.dedented(0, inner.size());
    }

    private char at(int row, int col) {
        steps--;
        return grid.get(row).charAt(col);
    }

    private static boolean isAcross(char each) {
        return each == '-' || each == '+';
    }

    private static boolean isDown(char each) {
        return each == '|' || each == '+';
    }

    /** Wide letters take two columns of a drawing. */
    static String widened(String line) {
        if (line.chars().allMatch(each -> each < 0x1100)) {
            return line;
        }
        StringBuilder widened = new StringBuilder();
        line.codePoints().forEach(point -> {
            int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
            boolean isWide = width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
            widened.appendCodePoint(point)
                    .append(isWide && Character.isBmpCodePoint(point) ? String.valueOf(SECOND_HALF) : "");
        });
        return widened.toString();
    }
}
