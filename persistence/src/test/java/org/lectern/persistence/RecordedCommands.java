package org.lectern.persistence;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;

/** What a client asks its server for, while somebody wants to know. Safe for use by many threads. */
public final class RecordedCommands implements CommandListener {
    private static final Set<String> OF_INTEREST =
            Set.of("find", "aggregate", "count", "distinct", "insert", "update", "delete", "findAndModify", "getMore");

    private final List<BsonDocument> commands = new ArrayList<>();
    private boolean isRecording;

    /** All commands over collections that were sent meanwhile, in their order. */
    public synchronized List<BsonDocument> during(Runnable action) {
        commands.clear();
        isRecording = true;
        try {
            action.run();
            return List.copyOf(commands);
        } finally {
            isRecording = false;
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (isRecording && OF_INTEREST.contains(event.getCommandName())) {
            commands.add(BsonDocument.parse(event.getCommand().toJson()));
        }
    }
}
