package org.lectern.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one person has arranged.
 *
 * @param owner the user's name
 * @param version grows by one with every write; 0: nothing was arranged yet
 * @param columns of the tables that the person chose columns for, by the table's name
 * @param views by their names, of which each is there once
 */
public record Desk(String owner, long version, Map<String, List<String>> columns, List<SavedView> views) {
    public static final int MOST_VIEWS = 100;
    private static final int MOST_COLUMNS = 50;

    public Desk {
        Objects.requireNonNull(owner);
        columns = Map.copyOf(columns);
        views = List.copyOf(views);
        if (views.size() > MOST_VIEWS || columns.values().stream().anyMatch(chosen -> chosen.size() > MOST_COLUMNS)) {
            throw new IllegalArgumentException(views.size() + " views");
        }
    }

    public static Desk empty(String owner) {
        return new Desk(owner, 0, Map.of(), List.of());
    }

    public Desk showing(String table, List<String> chosen) {
        Map<String, List<String>> others = new LinkedHashMap<>(columns);
        others.put(table, List.copyOf(chosen));
        return new Desk(owner, version, others, views);
    }

    /** In the place of the one that has its name. */
    public Desk with(SavedView view) {
        List<SavedView> others = new ArrayList<>(without(view.name()).views);
        others.add(view);
        others.sort(Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER));
        return new Desk(owner, version, columns, others);
    }

    public Desk without(String name) {
        return new Desk(
                owner,
                version,
                columns,
                views.stream().filter(view -> !view.name().equals(name)).toList());
    }
}
