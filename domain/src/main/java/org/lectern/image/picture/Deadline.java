package org.lectern.image.picture;

import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Breaks the decoding of a picture off that takes too long. */
final class Deadline implements IIOReadProgressListener {
    private final long end;

    Deadline(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (isOver()) {
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        // Only progress within one picture counts.
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        // Only progress within one picture counts.
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        // Only progress within one picture counts.
    }

    @Override
    public void imageComplete(ImageReader source) {
        // Only progress within one picture counts.
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        // Previews are not read.
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        // Previews are not read.
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        // Previews are not read.
    }

    @Override
    public void readAborted(ImageReader source) {
        // Whoever reads asks isOver().
    }
}
