package org.lectern.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopWithParentTest {

    private static final long THREE_LOOKS_MILLIS = 600;
    private static final long BUSY_MACHINE_MILLIS = 20_000;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private Process maven;

    @BeforeEach
    void startMaven() throws IOException {
        System.setProperty(StopWithParent.SWITCH, "true");
        maven = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName())
                .start();
    }

    @AfterEach
    void endMaven() {
        System.clearProperty(StopWithParent.SWITCH);
        maven.destroyForcibly();
    }

    @Test
    void theServerStaysWhileMavenLivesAndEndsWithIt() throws Exception {
        StopWithParent listener = listeningTo(Optional.of(maven.toHandle()));

        assertThat(stopsWithin(THREE_LOOKS_MILLIS)).isFalse();
        maven.destroyForcibly().waitFor();

        assertThat(stopsWithin(BUSY_MACHINE_MILLIS)).isTrue();
        listener.contextDestroyed(null);
    }

    @Test
    void aServerWhoseMavenWasGoneBeforeItCameEnds() throws Exception {
        StopWithParent listener = listeningTo(Optional.empty());

        assertThat(stopsWithin(BUSY_MACHINE_MILLIS)).isTrue();
        listener.contextDestroyed(null);
    }

    @Test
    void aServerThatNobodyAskedToWatchStays() throws Exception {
        System.clearProperty(StopWithParent.SWITCH);
        StopWithParent listener = listeningTo(Optional.empty());

        assertThat(stopsWithin(THREE_LOOKS_MILLIS)).isFalse();
        listener.contextDestroyed(null);
    }

    @Test
    void anUndeployedApplicationWatchesNoMore() throws Exception {
        StopWithParent listener = listeningTo(Optional.of(maven.toHandle()));
        listener.contextDestroyed(null);

        maven.destroyForcibly().waitFor();

        assertThat(stopsWithin(THREE_LOOKS_MILLIS)).isFalse();
    }

    private StopWithParent listeningTo(Optional<ProcessHandle> parent) {
        StopWithParent listener = new StopWithParent(parent, stopped::countDown);
        listener.contextInitialized(null);
        return listener;
    }

    private boolean stopsWithin(long millis) throws InterruptedException {
        return stopped.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Lives until it is ended. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] none) throws IOException {
            System.in.read();
        }
    }
}
