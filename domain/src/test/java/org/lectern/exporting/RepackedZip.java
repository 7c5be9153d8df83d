package org.lectern.exporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lectern.document.Sha256;

/** An archive that somebody unpacked, changed and packed again. */
public final class RepackedZip {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public RepackedZip(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The one file whose path ends so. */
    public String path(String end) {
        List<String> found =
                files.keySet().stream().filter(path -> path.endsWith(end)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " files end with " + end + ": " + found);
        }
        return found.get(0);
    }

    public String text(String end) {
        return new String(files.get(path(end)), StandardCharsets.UTF_8);
    }

    public RepackedZip with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public RepackedZip without(String end) {
        files.remove(path(end));
        return this;
    }

    public RepackedZip changed(String end, UnaryOperator<String> change) {
        return with(path(end), change.apply(text(end)));
    }

    /** With checksums of what there is now, as a forger makes them. */
    public RepackedZip listedAnew() {
        files.keySet().removeIf(path -> path.startsWith("checksums/"));
        String manifest = text("manifest.json");
        files.remove("manifest.json");
        StringBuilder list = new StringBuilder();
        files.forEach((path, bytes) ->
                list.append(Sha256.of(bytes)).append("  ").append(path).append('\n'));
        with("checksums/0001.sha256", list.toString());
        String sum = Sha256.of(files.get("checksums/0001.sha256"));
        return with("manifest.json", manifest.replaceAll("(0001.sha256\": \")[0-9a-f]+", "$1" + sum));
    }

    public byte[] bytes() {
        return bytes("");
    }

    /** @param top the folder that all stands in, with a slash at its end */
    public byte[] bytes(String top) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(top + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
