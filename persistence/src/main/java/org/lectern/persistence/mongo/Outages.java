package org.lectern.persistence.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lectern.post.StoreUnavailable;

/** Tells a store that does not answer, or can't be sure to have kept what it took, from one that answers no. */
public final class Outages {
    private static final List<Class<? extends MongoException>> UNREACHABLE = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoConnectionPoolClearedException.class,
            MongoExecutionTimeoutException.class,
            MongoInterruptedException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoServerUnavailableException.class,
            MongoWriteConcernException.class,
            MongoSecurityException.class);

    /** A fault of the store, no lock in time, no room on the disk, and damaged data; see MongoDB's list of error codes. */
    private static final Set<Integer> UNABLE = Set.of(8, 24, 14031, 369);

    private Outages() {}

    /** @throws StoreUnavailable instead of the driver's exceptions for a store that can't be reached */
    public static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException failure) {
            if (UNREACHABLE.stream().anyMatch(type -> type.isInstance(failure))) {
                throw new StoreUnavailable("The store does not answer", failure);
            }
            if (UNABLE.contains(failure.getCode())) {
                throw new StoreUnavailable(reason(failure), failure);
            }
            throw failure;
        }
    }

    /** The server's own words, without the driver's around them. */
    private static String reason(MongoException failure) {
        return failure instanceof MongoCommandException refusal ? refusal.getErrorMessage() : failure.getMessage();
    }
}
