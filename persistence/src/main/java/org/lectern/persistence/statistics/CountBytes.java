package org.lectern.persistence.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts by name as bytes: how many names; then for each the length of its UTF-8 in bytes, that, and its count. Thousands of tags are one
 * value to a store this way, and not thousands of which each is read, checked and written by itself.
 */
final class CountBytes {
    private CountBytes() {}

    static byte[] of(Map<String, Long> counts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(counts.size() * 24 + 4);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(counts.size());
            for (Map.Entry<String, Long> each : counts.entrySet()) {
                byte[] name = each.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                out.writeLong(each.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes bytes", impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if they are none of ours */
    static Map<String, Long> counts(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int size = in.readInt();
            Map<String, Long> counts = new HashMap<>();
            for (int i = 0; i < size; i++) {
                String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                counts.put(name, in.readLong());
            }
            return counts;
        } catch (IOException cutOff) {
            throw new UncheckedIOException("counts of another form", cutOff);
        }
    }
}
