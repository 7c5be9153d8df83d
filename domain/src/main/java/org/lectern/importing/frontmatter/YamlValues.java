package org.lectern.importing.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.importing.file.Unreadable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Plain values out of a YAML tree; whatever type a tag asks for, nothing else is ever made. */
final class YamlValues {
    /** Aliases multiply: a hundred lines can stand for a billion values. */
    private static final int MAX_VALUES = 100_000;

    private final int firstLine;
    private int count;

    YamlValues(int firstLine) {
        this.firstLine = firstLine;
    }

    FrontMatter fields(Node root) throws Unreadable {
        if (root instanceof MappingNode mapping) {
            return FrontMatter.of(map(mapping, 0));
        }
        if (root instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
            return FrontMatter.NONE;
        }
        throw new Unreadable(firstLine, "its front matter is no YAML mapping of names to values");
    }

    private Object value(Node node, int depth) throws Unreadable {
        if (++count > MAX_VALUES || depth > FrontMatters.MAX_DEPTH) {
            throw new Unreadable(
                    line(node), "its front matter is no YAML that can be read: its aliases stand for too much");
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                list.add(value(element, depth + 1));
            }
            return list;
        }
        return YamlScalars.value((ScalarNode) node);
    }

    private Map<String, Object> map(MappingNode mapping, int depth) throws Unreadable {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw new Unreadable(line(field.getKeyNode()), "its front matter has a name that is no text");
            }
            if (map.containsKey(key.getValue())) {
                throw new Unreadable(line(key), "its front matter states '" + key.getValue() + "' twice");
            }
            map.put(key.getValue(), value(field.getValueNode(), depth + 1));
        }
        return map;
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().map(Mark::getLine).orElse(0);
    }
}
