package org.lectern.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much may lie in the folder of uploads: those of imports that wait, run or are paused, of dry runs that are done, and what is
 * being sent.
 *
 * @param mostBytes of all files together
 * @param leftFree bytes of the disk that uploads leave to others
 */
record UploadRoom(int mostFiles, long mostBytes, long leftFree) {
    static final UploadRoom USUAL = new UploadRoom(100, 8L << 30, 256L << 20);

    private static final int MB = 1 << 20;

    /**
     * @param coming files that are not there yet
     * @throws TooManyImports if there are too many, or they are too large together
     * @throws FileNotKept if the disk is all but full
     */
    void require(Path folder, int coming) throws FileNotKept {
        List<Long> sizes = sizes(folder);
        long bytes = sizes.stream().mapToLong(Long::longValue).sum();
        if (sizes.size() + coming > mostFiles || bytes + coming > mostBytes) {
            throw TooManyImports.kept(sizes.size(), bytes / MB);
        }
        if (free(folder) < leftFree) {
            throw new FileNotKept(new IOException("less than " + leftFree / MB + " MB are left on it"));
        }
    }

    private static List<Long> sizes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(UploadRoom::size).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException goneMeanwhile) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
