package org.lectern.web.admin.importing;

import jakarta.servlet.http.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.web.upload.FileNames;

/** The files that somebody chose: archives are imports of their own, all others together are one, so that they can refer to each other. */
final class GivenFiles {
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(?:zip|tar|tgz|tar\\.gz|gz|tar\\.bz2|bz2|tar\\.xz|xz|zst)$");

    private GivenFiles() {}

    /** @param bytes opens them, once */
    record Given(String name, Bytes bytes) {
        InputStream open() throws IOException {
            return bytes.open();
        }
    }

    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    static List<Given> of(List<Part> parts) {
        List<Part> loose = parts.stream().filter(part -> !isArchive(part)).toList();
        List<Given> given = new ArrayList<>();
        parts.stream()
                .filter(part -> loose.size() == 1 || isArchive(part))
                .forEach(part -> given.add(new Given(name(part), part::getInputStream)));
        if (loose.size() > 1) {
            String name = name(loose.get(0)) + " +" + (loose.size() - 1) + ".zip";
            given.add(new Given(name, () -> together(loose)));
        }
        return given;
    }

    /** In a file that goes when it is closed. */
    private static InputStream together(List<Part> parts) throws IOException {
        Path file = Files.createTempFile("lectern-import", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Set<String> taken = new HashSet<>();
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(unused(name(part), taken)));
                copy(part, zip);
                zip.closeEntry();
            }
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void copy(Part part, OutputStream to) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            bytes.transferTo(to);
        }
    }

    private static String unused(String name, Set<String> taken) {
        String unused = name;
        for (int i = 2; !taken.add(unused); i++) {
            unused = i + "/" + name;
        }
        return unused;
    }

    private static boolean isArchive(Part part) {
        return ARCHIVE.matcher(name(part).toLowerCase(Locale.ROOT)).matches();
    }

    private static String name(Part part) {
        String name = FileNames.decoded(
                Optional.ofNullable(part.getSubmittedFileName()).orElse(""));
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
