package org.lectern.importing.frontmatter;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Plain values out of a TOML table, in the order in which they were written. Dates without an offset stay texts. */
final class TomlValues {
    private TomlValues() {}

    static Map<String, Object> map(TomlTable table) {
        Comparator<String> asWritten = Comparator.comparing(
                name -> table.inputPositionOf(List.of(name)),
                Comparator.comparingInt(TomlPosition::line).thenComparingInt(TomlPosition::column));
        Map<String, Object> map = new LinkedHashMap<>();
        table.keySet().stream().sorted(asWritten).forEach(name -> map.put(name, value(table.get(List.of(name)))));
        return map;
    }

    private static Object value(Object value) {
        if (value instanceof TomlTable table) {
            return map(table);
        }
        if (value instanceof TomlArray array) {
            List<Object> list = new ArrayList<>();
            array.toList().forEach(each -> list.add(value(each)));
            return list;
        }
        if (value instanceof Long whole) {
            return Numbers.whole(BigInteger.valueOf(whole), whole.toString());
        }
        if (value instanceof OffsetDateTime instant) {
            return new Literal(instant.toInstant(), instant.toString());
        }
        boolean isPlain = value instanceof String || value instanceof Boolean;
        return value instanceof Double number
                ? new Literal(number, number.toString())
                : isPlain ? value : value.toString();
    }
}
