package org.lectern.persistence.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** So many threads, each of which does one operation after the other. */
public record Clients(int count) {
    /** One operation of a client. */
    @FunctionalInterface
    public interface Operation {
        /** @param client the client's number, from 0 */
        void run(int client, SplittableRandom random);
    }

    /** Ends after so many operations of all clients together, or when the time is over, whatever comes first. */
    public Timing run(long operations, Duration limit, Operation operation) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            long start = System.nanoTime();
            List<Future<LongStream>> running = new ArrayList<>();
            for (int client = 0; client < count; client++) {
                int number = client;
                long own = (operations + count - 1 - client) / count;
                running.add(threads.submit(() -> repeat(number, own, start + limit.toNanos(), operation)));
            }
            LongStream nanos = LongStream.empty();
            for (Future<LongStream> each : running) {
                nanos = LongStream.concat(nanos, each.get());
            }
            return new Timing(nanos.sorted().toArray(), System.nanoTime() - start);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static LongStream repeat(int client, long operations, long end, Operation operation) {
        SplittableRandom random = new SplittableRandom(client + 1);
        LongStream.Builder nanos = LongStream.builder();
        long now = System.nanoTime();
        for (long done = 0; done < operations && (done == 0 || now < end); done++) {
            long before = now;
            operation.run(client, random);
            now = System.nanoTime();
            nanos.add(now - before);
        }
        return nanos.build();
    }
}
