package org.lectern.persistence.image;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.IOException;
import java.io.InputStream;
import org.lectern.persistence.mongo.Outages;

/** A file as it is read, piece by piece, in the words of the domain when something goes wrong. */
final class GuardedStream extends InputStream {
    /** Of a quarter of a megabyte each; the server would send sixteen megabytes. */
    private static final int PIECES_AT_ONCE = 4;

    private final GridFSDownloadStream file;

    GuardedStream(GridFSDownloadStream file, long from) {
        this.file = file.batchSize(PIECES_AT_ONCE);
        file.skip(from);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return Outages.guarded(() -> file.read(bytes, offset, length));
        } catch (MongoGridFSException incomplete) {
            throw new IOException("the image was deleted meanwhile, or a piece of it is missing", incomplete);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
