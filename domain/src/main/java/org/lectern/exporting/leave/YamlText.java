package org.lectern.exporting.leave;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.serializer.Serializer;

/**
 * Values as YAML that readers of 1.1 and of 1.2 take for the same: texts are quoted, because {@code no} is one to the latter alone, and
 * {@code 12:30} too.
 */
public final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .build();

    /** What stands without quotes and is a text to everybody. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");
    private static final Pattern LINES = Pattern.compile("[\\x20-\\x7e\\n\\u00a1-\\u1fff\\u2030-\\ud7ff]*");

    private YamlText() {}

    /** With a line break at its end; nothing of an empty map. */
    public static String of(Map<String, ?> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Serializer serializer = new Serializer(SETTINGS, new Emitter(SETTINGS, new Into(text)));
        serializer.emitStreamStart();
        serializer.serializeDocument(map(fields));
        serializer.emitStreamEnd();
        return text.toString();
    }

    private static Node node(Object value) {
        if (value instanceof Document document) {
            return map(document.fields());
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Collection<?> list) {
            List<Node> nodes = list.stream().map(YamlText::node).toList();
            return new SequenceNode(Tag.SEQ, nodes, nodes.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value == null) {
            return plain(Tag.NULL, "null");
        }
        if (value instanceof Boolean flag) {
            return plain(Tag.BOOL, flag.toString());
        }
        if (value instanceof OffsetDateTime time) {
            return plain(Tag.STR, Times.text(time));
        }
        return value instanceof Number number ? number(number) : text(textOf(value));
    }

    private static MappingNode map(Map<?, ?> map) {
        List<NodeTuple> tuples = new ArrayList<>();
        map.forEach((name, value) -> tuples.add(new NodeTuple(text(String.valueOf(name)), node(value))));
        return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static Node number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return plain(Tag.FLOAT, decimal.toString());
        }
        if (number instanceof Double decimal && !Double.isFinite(decimal)) {
            return plain(Tag.FLOAT, decimal.isNaN() ? ".nan" : decimal > 0 ? ".inf" : "-.inf");
        }
        return plain(number instanceof Double ? Tag.FLOAT : Tag.INT, number.toString());
    }

    private static String textOf(Object value) {
        return value instanceof Foreign foreign ? foreign.text() : value.toString();
    }

    private static Node text(String text) {
        if (PLAIN_NAME.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches()) {
            return plain(Tag.STR, text);
        }
        boolean hasLines = text.indexOf('\n') > 0
                && !text.startsWith(" ")
                && LINES.matcher(text).matches();
        return new ScalarNode(Tag.STR, text, hasLines ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node plain(Tag tag, String text) {
        return new ScalarNode(tag, text, ScalarStyle.PLAIN);
    }

    private record Into(StringBuilder text) implements StreamDataWriter {
        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }
    }
}
