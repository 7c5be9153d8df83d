package org.lectern.housekeeping.link;

/** Looks at addresses on other sites. Throws nothing because of what it finds there. */
public interface LinkProbes {
    /** For some addresses, one after another, by one thread; closed after them. */
    Session open();

    interface Session extends AutoCloseable {
        /** Takes two minutes at most. Where this thread is interrupted, what it says means nothing. */
        Probe probe(String address);

        @Override
        void close();
    }
}
