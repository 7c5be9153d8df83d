package org.lectern.markup;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The addresses that are to stand in a text in the place of others. */
final class AddressEdits {
    private final String source;
    private final UnaryOperator<String> rewriting;
    private final NavigableMap<Integer, Edit> edits = new TreeMap<>();

    AddressEdits(String source, UnaryOperator<String> rewriting) {
        this.source = source;
        this.rewriting = rewriting;
    }

    private record Edit(int to, String by) {}

    /**
     * The address at this place, written as it is meant.
     *
     * @return whether it stands there
     */
    boolean at(int from, String address) {
        boolean stands = from >= 0 && !address.isEmpty() && source.startsWith(address, from);
        if (stands) {
            between(from, from + address.length(), address);
        }
        return stands;
    }

    /** The address at this place, however it is written there. */
    void between(int from, int to, String address) {
        String by = rewriting.apply(address);
        if (!by.equals(address)) {
            edits.put(from, new Edit(to, by));
        }
    }

    String result() {
        if (edits.isEmpty()) {
            return source;
        }
        StringBuilder result = new StringBuilder(source.length() + 64);
        int done = 0;
        for (var edit : edits.entrySet()) {
            if (edit.getKey() >= done) {
                result.append(source, done, edit.getKey())
                        .append(edit.getValue().by());
                done = edit.getValue().to();
            }
        }
        return result.append(source, done, source.length()).toString();
    }
}
