package org.lectern.web.api.change;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Frees the place of a client whose request is over, however it ended. */
final class LostClient implements AsyncListener {
    private final ChangeStreams streams;
    private final ChangeStream stream;

    LostClient(ChangeStreams streams, ChangeStream stream) {
        this.streams = streams;
        this.stream = stream;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        streams.remove(stream);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts anew.
    }
}
