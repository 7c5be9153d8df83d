package org.lectern.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Other people's servers that take deliveries. Safe for use by many threads. */
public interface Receivers {
    /** Takes half a minute at most. Throws nothing because of what it finds there. */
    Answer send(URI url, Map<String, String> headers, byte[] body);

    /** Nothing is sent any more, and what is on its way is broken off. */
    void end();

    /** What is wrong with an address to send to, in words for the person who gave it; empty if nothing is. Asks for what the name means. */
    Optional<String> objection(URI url);

    /** How a receiver answered. */
    sealed interface Answer {
        /** With a status of 200 to 299. */
        record Taken(int status) implements Answer {}

        /** With 410: it wants nothing any more. */
        record Gone() implements Answer {}

        /**
         * It did not, or said so.
         *
         * @param why in words
         * @param least it asked to be left alone for so long
         */
        record Failed(String why, Duration least) implements Answer {}

        /** Nobody knows: it was we who did not wait, as {@link #end} was called. */
        record BrokenOff() implements Answer {}
    }
}
