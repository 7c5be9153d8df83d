package org.lectern.image.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a camera tells, written anew with what is known to be harmless (Exif 2.32): device, time, exposure, description, rights. The
 * position is left out, the preview, and what only the camera's maker can read.
 *
 * @param orientation 1 to 8
 */
record Exif(byte[] bytes, int orientation) {
    private static final int ORIENTATION = 0x0112;
    private static final int SUB_DIRECTORY = 0x8769;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 200;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    /** Ranges of tags, both ends included, that stay in the first directory, and in the camera's. */
    private static final int[][] OF_PICTURE = {
        {0x010D, 0x0110}, {ORIENTATION, ORIENTATION}, {0x011A, 0x011B}, {0x0128, 0x0128}, {0x0131, 0x0132},
        {0x013B, 0x013B}, {0x013E, 0x013F}, {0x0211, 0x0214}, {0x8298, 0x8298}, {0x9C9B, 0x9C9F}
    };

    private static final int[][] OF_CAMERA = {
        {0x829A, 0x829D}, {0x8822, 0x8824}, {0x8827, 0x8827}, {0x8830, 0x8835}, {0x9000, 0x9012}, {0x9101, 0x920A},
        {0x9214, 0x9214}, {0x9286, 0x9292}, {0xA000, 0xA003}, {0xA20B, 0xA20B}, {0xA20E, 0xA217}, {0xA300, 0xA301},
        {0xA401, 0xA40A}, {0xA40C, 0xA40C}, {0xA420, 0xA435}, {0xA460, 0xA461}, {0xA500, 0xA500}
    };

    /** @param value as stored, in the block's own byte order */
    private record Field(int tag, int type, int count, byte[] value) {}

    /**
     * @param start where the block starts
     * @return empty: nothing of it can be read
     */
    static Optional<Exif> of(byte[] content, int start) {
        ByteBuffer block =
                ByteBuffer.wrap(content, start, content.length - start).slice();
        if (block.remaining() < 8 || block.get(0) != block.get(1) || block.get(0) != 'I' && block.get(0) != 'M') {
            return Optional.empty();
        }
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (block.getShort(2) != 42) {
            return Optional.empty();
        }
        List<Field> first = fields(block, block.getInt(4));
        List<Field> ofCamera = first.stream()
                .filter(field -> field.tag() == SUB_DIRECTORY && field.type() == LONG && field.count() == 1)
                .findFirst()
                .map(field -> fields(block, number(field, block.order())))
                .orElse(List.of());
        int orientation = orientation(first, block.order());
        return Optional.of(new Exif(
                written(harmless(first, OF_PICTURE), harmless(ofCamera, OF_CAMERA), block.order()), orientation));
    }

    /** Those whose value is within the block. */
    private static List<Field> fields(ByteBuffer block, int offset) {
        List<Field> fields = new ArrayList<>();
        if (offset < 8 || offset > block.limit() - 2) {
            return fields;
        }
        int count = Math.min(block.getShort(offset) & 0xFFFF, MOST_ENTRIES);
        for (int at = offset + 2; count > 0 && at <= block.limit() - ENTRY; at += ENTRY, count--) {
            field(block, at).ifPresent(fields::add);
        }
        return fields;
    }

    private static Optional<Field> field(ByteBuffer block, int at) {
        int type = block.getShort(at + 2) & 0xFFFF;
        long count = block.getInt(at + 4) & 0xFFFFFFFFL;
        if (type == 0 || type >= SIZES.length || count * SIZES[type] > block.limit()) {
            return Optional.empty();
        }
        int length = (int) count * SIZES[type];
        long from = length <= 4 ? at + 8 : block.getInt(at + 8) & 0xFFFFFFFFL;
        if (from + length > block.limit()) {
            return Optional.empty();
        }
        byte[] value = new byte[length];
        block.get((int) from, value);
        return Optional.of(new Field(block.getShort(at) & 0xFFFF, type, (int) count, value));
    }

    private static int orientation(List<Field> fields, ByteOrder order) {
        return fields.stream()
                .filter(field -> field.tag() == ORIENTATION && field.type() == SHORT && field.count() == 1)
                .map(field -> number(field, order))
                .filter(value -> value >= 1 && value <= 8)
                .findFirst()
                .orElse(1);
    }

    private static int number(Field field, ByteOrder order) {
        ByteBuffer value = ByteBuffer.wrap(field.value()).order(order);
        return field.type() == SHORT ? value.getShort() & 0xFFFF : value.getInt();
    }

    private static List<Field> harmless(List<Field> fields, int[][] tags) {
        return fields.stream()
                .filter(field ->
                        Arrays.stream(tags).anyMatch(range -> range[0] <= field.tag() && field.tag() <= range[1]))
                .toList();
    }

    private static byte[] written(List<Field> first, List<Field> ofCamera, ByteOrder order) {
        int firstEntries = first.size() + (ofCamera.isEmpty() ? 0 : 1);
        int cameraAt = 8 + length(first) + (firstEntries > first.size() ? ENTRY : 0);
        ByteBuffer block = ByteBuffer.allocate(cameraAt + (ofCamera.isEmpty() ? 0 : length(ofCamera)))
                .order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        block.put(mark).put(mark).putShort((short) 42).putInt(8);
        Stream<Field> pointer = ofCamera.isEmpty()
                ? Stream.empty()
                : Stream.of(new Field(
                        SUB_DIRECTORY,
                        LONG,
                        1,
                        ByteBuffer.allocate(4).order(order).putInt(cameraAt).array()));
        write(Stream.concat(first.stream(), pointer), firstEntries, block);
        if (!ofCamera.isEmpty()) {
            write(ofCamera.stream(), ofCamera.size(), block);
        }
        return block.array();
    }

    /** Of a directory with its values, each at an even place. */
    private static int length(List<Field> fields) {
        int values = fields.stream()
                .mapToInt(field -> field.value().length)
                .filter(length -> length > 4)
                .map(length -> length + length % 2)
                .sum();
        return 2 + fields.size() * ENTRY + 4 + values;
    }

    /** In the order of the tags, as the standard wants it. */
    private static void write(Stream<Field> fields, int count, ByteBuffer block) {
        int values = block.position() + 2 + count * ENTRY + 4;
        block.putShort((short) count);
        for (Field field : fields.sorted((a, b) -> a.tag() - b.tag()).toList()) {
            block.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
            if (field.value().length <= 4) {
                block.put(Arrays.copyOf(field.value(), 4));
            } else {
                block.putInt(values).put(values, field.value());
                values += field.value().length + field.value().length % 2;
            }
        }
        block.putInt(0).position(values);
    }
}
