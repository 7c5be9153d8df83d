package org.lectern.housekeeping.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.document.Document;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Conclusion;
import org.lectern.housekeeping.Sighting;
import org.lectern.housekeeping.drift.FieldTree;
import org.lectern.housekeeping.likeness.FieldLikeness;
import org.lectern.housekeeping.likeness.LookAlikes;
import org.lectern.housekeeping.likeness.UsedName;
import org.lectern.post.PostFields;

/** Says of counted fields which of them are odd. For one thread. */
final class FieldDrift {
    private static final String ATTRIBUTES = PostFields.ATTRIBUTES + '.';
    private static final int MOST_SIGHTINGS = 2_000;
    /** In fewer posts than this, nothing is rare. */
    private static final int MANY_POSTS = 200;
    /** What one post in so many has is rare. */
    private static final int RARE = 500;

    private final FieldTree tree;
    private final Set<String> declared;
    private final Map<String, FieldTree.Field> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> alike = new TreeMap<>();
    private final List<Sighting> sightings = new ArrayList<>();

    /** @param declared attributes that are never rare */
    FieldDrift(FieldTree tree, Set<String> declared) {
        this.tree = tree;
        this.declared = declared;
        tree.each(fields::put);
    }

    Conclusion conclusion(Check check) {
        fields.forEach((path, field) -> mixed(check, path, field));
        siblings().values().forEach(names -> lookAlikes(check, names));
        fields.forEach((path, field) -> rare(check, path, field));
        Optional<String> cut = tooManyNames().or(this::tooManySightings);
        List<Sighting> shown = sightings.subList(0, Math.min(sightings.size(), MOST_SIGHTINGS));
        return Conclusion.of(shown).cut(cut).reporting(report());
    }

    private Optional<String> tooManyNames() {
        return tree.leftOut() == 0
                ? Optional.empty()
                : Optional.of("there are more names than could be told apart; " + tree.leftOut()
                        + " values of further ones were not looked at");
    }

    private Optional<String> tooManySightings() {
        int more = sightings.size() - MOST_SIGHTINGS;
        return more <= 0 ? Optional.empty() : Optional.of(more + " more are shown when some of these are gone");
    }

    private void mixed(Check check, String path, FieldTree.Field field) {
        Map<String, Long> types = field.types();
        types.remove("null");
        if (types.size() < 2) {
            return;
        }
        List<Map.Entry<String, Long>> byCount = new ArrayList<>(types.entrySet());
        byCount.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
        List<String> words = byCount.stream()
                .map(type -> type.getKey() + " " + times(type.getValue()))
                .toList();
        String fewest = byCount.get(byCount.size() - 1).getKey();
        sightings.add(Sighting.of(check, path, "type", path + " is " + String.join(", ", words))
                .with("types", List.copyOf(types.keySet()))
                .with(field.examples(fewest)));
    }

    /** Fields by the object that they are in; an attribute stands beside the core fields too. */
    private Map<String, List<UsedName>> siblings() {
        Map<String, List<UsedName>> siblings = new TreeMap<>();
        fields.forEach((path, field) -> {
            int dot = path.lastIndexOf('.');
            String name = path.substring(dot + 1);
            if (!name.endsWith("[]")) {
                String parent = path.substring(0, dot + 1);
                List<String> examples = field.types().keySet().stream()
                        .flatMap(type -> field.examples(type).stream())
                        .limit(3)
                        .toList();
                siblings.computeIfAbsent(parent.equals(ATTRIBUTES) ? "" : parent, key -> new ArrayList<>())
                        .add(new UsedName(path, List.of(name), field.posts(), examples));
            }
        });
        return siblings;
    }

    private void lookAlikes(Check check, List<UsedName> names) {
        new LookAlikes(names, new FieldLikeness()).pairs(pair -> {
            String one = pair.one().key();
            String other = pair.other().key();
            if (PostFields.isCore(one) && PostFields.isCore(other)) {
                return;
            }
            alike.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
            alike.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
            UsedName fewer = pair.one().uses() < pair.other().uses() ? pair.one() : pair.other();
            String detail = one + told(pair.one()) + " and " + other + told(pair.other()) + ' ' + pair.how();
            sightings.add(Sighting.of(check, one, other, detail)
                    .with("how", pair.how())
                    .with(fewer.examples()));
        });
    }

    private void rare(Check check, String path, FieldTree.Field field) {
        if (isRare(path, field)) {
            String type = field.types().keySet().iterator().next();
            sightings.add(Sighting.of(
                            check,
                            path,
                            "rare",
                            path + " is a field of " + field.posts() + " of " + tree.posts() + " posts")
                    .with(field.examples(type)));
        }
    }

    /** Of attributes themselves; what is in a rare object is as rare. */
    private boolean isRare(String path, FieldTree.Field field) {
        boolean isAttribute = path.startsWith(ATTRIBUTES) && path.indexOf('.', ATTRIBUTES.length()) < 0
                || path.indexOf('.') < 0 && !PostFields.isCore(path);
        return isAttribute
                && !path.endsWith("[]")
                && !declared.contains(path.substring(path.lastIndexOf('.') + 1))
                && tree.posts() >= MANY_POSTS
                && field.posts() * RARE <= tree.posts();
    }

    private Document report() {
        List<Document> listed = new ArrayList<>();
        fields.forEach((path, field) -> {
            Map<String, Long> types = field.types();
            long kinds =
                    types.keySet().stream().filter(type -> !type.equals("null")).count();
            listed.add(Document.of("path", path)
                    .with("posts", field.posts())
                    .with("types", types)
                    .with("mixed", kinds > 1)
                    .with("rare", isRare(path, field))
                    .with("like", List.copyOf(alike.getOrDefault(path, Set.of()))));
        });
        return Document.of("posts", tree.posts())
                .with("leftOut", tree.leftOut())
                .with("fields", listed);
    }

    private static String told(UsedName name) {
        return " (" + name.uses() + (name.uses() == 1 ? " post)" : " posts)");
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
