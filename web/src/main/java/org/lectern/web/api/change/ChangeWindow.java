package org.lectern.web.api.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.change.Telling;

/**
 * The newest part of the journal, ready to be sent. Does not change.
 *
 * @param from all behind this number is here
 * @param head up to this one
 * @param events in order; what readers have nothing of has none
 */
record ChangeWindow(long from, long head, List<ReadyEvent> events) {
    static final int MOST = 500;

    static ChangeWindow startingAt(long head) {
        return new ChangeWindow(head, head, List.of());
    }

    /**
     * With what came behind.
     *
     * @param withdrawn what becomes of events that told of posts which are withdrawn now
     */
    ChangeWindow plus(long newHead, List<ReadyEvent> more, UnaryOperator<ReadyEvent> withdrawn) {
        Set<String> gone = withdrawn(more);
        List<ReadyEvent> all = new ArrayList<>(events.size() + more.size());
        for (ReadyEvent event : events) {
            boolean isGone =
                    gone.contains(event.change().id()) && event.change().telling() != Telling.WITHDRAWAL;
            all.add(isGone ? withdrawn.apply(event) : event);
        }
        all.addAll(more);
        int surplus = Math.max(0, all.size() - MOST);
        long newFrom = surplus == 0 ? from : all.get(surplus - 1).number();
        return new ChangeWindow(newFrom, newHead, List.copyOf(all.subList(surplus, all.size())));
    }

    /** Whether everything behind this number is here, as far as there is something. */
    boolean covers(long position) {
        return position >= from;
    }

    /** The posts that were withdrawn behind this number, which has to be covered. */
    Set<String> withdrawnAfter(long position) {
        return withdrawn(events.subList(indexAfter(position), events.size()));
    }

    private static Set<String> withdrawn(List<ReadyEvent> events) {
        return events.stream()
                .filter(event -> event.change().telling() == Telling.WITHDRAWAL)
                .map(event -> event.change().id())
                .collect(Collectors.toSet());
    }

    /** The place among the events of the first one behind this number. */
    int indexAfter(long position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).number() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
