package org.lectern.housekeeping.drift;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.lectern.document.Document;

/** Counts fields at any depth, with the types of their values. Takes a bounded number of names, and says when it met more. For one thread. */
public final class FieldTree {
    private static final int MAX_DEPTH = 50;
    private static final int MOST_EXAMPLES = 3;
    private static final String ELEMENTS = "[]";

    private final int mostFields;
    private final int mostInOne;
    private final Node root = new Node();
    private int fields;
    private long posts;
    private long leftOut;

    /**
     * @param mostFields how many fields are told apart in all
     * @param mostInOne how many of them in one object: more are keys rather than names
     */
    public FieldTree(int mostFields, int mostInOne) {
        this.mostFields = mostFields;
        this.mostInOne = mostInOne;
    }

    public void add(String post, Document document, Set<String> passedOver) {
        posts++;
        document.fields().forEach((name, value) -> {
            if (!passedOver.contains(name)) {
                child(root, name).ifPresent(node -> count(node, value, post, 1));
            }
        });
    }

    public long posts() {
        return posts;
    }

    /** How many times a field was met that was one too many. */
    public long leftOut() {
        return leftOut;
    }

    /** Calls with each field's path and counts, parents before their children. */
    public void each(BiConsumer<String, Field> field) {
        each(root, "", field);
    }

    /** How often a field was met: in how many posts, and with values of which types. */
    public final class Field {
        private final Node node;

        private Field(Node node) {
            this.node = node;
        }

        public long posts() {
            return node.posts;
        }

        /** By the type's name; those that there are. Occurrences, of which a list may have many in one post. */
        public Map<String, Long> types() {
            Map<String, Long> types = new TreeMap<>();
            for (ValueType type : ValueType.values()) {
                if (node.counts[type.ordinal()] > 0) {
                    types.put(type.text(), node.counts[type.ordinal()]);
                }
            }
            return types;
        }

        /** Ids of some of the posts that have it with a value of this type. */
        public List<String> examples(String type) {
            return List.copyOf(node.examples.getOrDefault(type, Set.of()));
        }
    }

    private void count(Node node, Object value, String post, int depth) {
        node.count(ValueType.of(value), post, posts);
        if (depth >= MAX_DEPTH) {
            return;
        }
        if (value instanceof Document document) {
            document.fields()
                    .forEach((name, each) -> child(node, name).ifPresent(child -> count(child, each, post, depth + 1)));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> child(node, ELEMENTS).ifPresent(child -> count(child, each, post, depth + 1)));
        }
    }

    private Optional<Node> child(Node parent, String name) {
        Optional<Node> known = Optional.ofNullable(parent.children.get(name));
        if (known.isPresent()) {
            return known;
        }
        if (fields >= mostFields || parent.children.size() >= mostInOne) {
            leftOut++;
            return Optional.empty();
        }
        fields++;
        Node child = new Node();
        parent.children.put(name, child);
        return Optional.of(child);
    }

    private void each(Node parent, String path, BiConsumer<String, Field> field) {
        List<String> names = new ArrayList<>(parent.children.keySet());
        for (String name : names) {
            Node node = parent.children.get(name);
            String own = path.isEmpty() ? name : name.equals(ELEMENTS) ? path + name : path + '.' + name;
            field.accept(own, new Field(node));
            each(node, own, field);
        }
    }

    /** What is known of one field. */
    private static final class Node {
        private final Map<String, Node> children = new TreeMap<>();
        private final long[] counts = new long[ValueType.values().length];
        private final Map<String, Set<String>> examples = new TreeMap<>();
        private long posts;
        private long lastPost;

        void count(ValueType type, String post, long number) {
            counts[type.ordinal()]++;
            if (lastPost != number) {
                lastPost = number;
                posts++;
            }
            if (counts[type.ordinal()] <= MOST_EXAMPLES) {
                examples.computeIfAbsent(type.text(), key -> new LinkedHashSet<>())
                        .add(post);
            }
        }
    }
}
