package org.lectern.post.unsaved;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The unsaved texts of a test. */
public final class InMemoryUnsavedTexts implements UnsavedTexts {
    private final Map<List<String>, UnsavedText> texts = new HashMap<>();

    @Override
    public synchronized Optional<UnsavedText> find(String user, String subject) {
        return Optional.ofNullable(texts.get(List.of(user, subject)));
    }

    @Override
    public synchronized List<UnsavedText> list(String user, int limit) {
        return texts.values().stream()
                .filter(text -> text.user().equals(user))
                .sorted(Comparator.comparing(UnsavedText::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean insert(UnsavedText text) {
        return texts.putIfAbsent(List.of(text.user(), text.subject()), text) == null;
    }

    @Override
    public synchronized boolean replace(UnsavedText text, long turn) {
        return find(text.user(), text.subject())
                .filter(there -> there.turn() == turn)
                .map(there -> texts.put(List.of(text.user(), text.subject()), text))
                .isPresent();
    }

    @Override
    public synchronized boolean delete(String user, String subject) {
        return texts.remove(List.of(user, subject)) != null;
    }

    @Override
    public synchronized boolean delete(String user, String subject, long turn) {
        return find(user, subject).filter(there -> there.turn() == turn).isPresent() && delete(user, subject);
    }

    @Override
    public synchronized long count(String user) {
        return texts.values().stream().filter(text -> text.user().equals(user)).count();
    }

    @Override
    public synchronized long deleteKeptBefore(Instant then) {
        int before = texts.size();
        texts.values().removeIf(text -> !text.at().isAfter(then));
        return before - texts.size();
    }
}
