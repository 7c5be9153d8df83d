package org.lectern.image;

import java.time.Clock;
import java.time.ZoneOffset;

/** The fake keeps the contract that the real store keeps. */
class InMemoryImagesTest implements ImagesContract {
    private final InMemoryImages kept = new InMemoryImages(Clock.fixed(MAY, ZoneOffset.UTC));

    @Override
    public Images images() {
        return kept;
    }
}
