package org.lectern.persistence.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.lectern.persistence.Store;

/** How a server would answer commands that it was sent. */
final class Explained {
    private static final Set<String> OF_THE_SESSION =
            Set.of("lsid", "txnNumber", "writeConcern", "readConcern", "ordered", "autocommit");
    private static final List<String> OF_THE_BATCH = List.of("updates", "deletes");
    private static final Set<String> ASKING = Set.of("find", "aggregate", "count", "update", "delete", "findAndModify");

    /** Posts with something else than a date for their date, of which there are next to none, may be sorted. */
    private static final String ODD_DATES = "published.0";

    private final Store store;

    Explained(Store store) {
        this.store = store;
    }

    /** Neither reads the whole collection nor sorts in memory. */
    void assertIndexed(BsonDocument command) {
        if (!ASKING.contains(command.getFirstKey())) {
            return;
        }
        for (BsonDocument each : each(stripped(command))) {
            BsonDocument explain =
                    new BsonDocument("explain", each).append("verbosity", new BsonString("queryPlanner"));
            BsonDocument plan = store.database().runCommand(explain, BsonDocument.class);
            assertThat(stages(plan)).as("%s: %s", each, plan).doesNotContain("COLLSCAN");
            if (!each.toString().contains(ODD_DATES)) {
                assertThat(stages(plan)).as("%s: %s", each, plan).doesNotContain("SORT");
            }
        }
    }

    /** A batch is explained write by write. */
    private static List<BsonDocument> each(BsonDocument command) {
        List<BsonDocument> all = new ArrayList<>();
        for (String batch : OF_THE_BATCH) {
            for (BsonValue write : command.getArray(batch, new BsonArray())) {
                BsonDocument one = command.clone();
                one.put(batch, new BsonArray(List.of(write)));
                all.add(one);
            }
        }
        return all.isEmpty() ? List.of(command) : all.subList(0, Math.min(3, all.size()));
    }

    private static BsonDocument stripped(BsonDocument command) {
        BsonDocument stripped = new BsonDocument();
        command.forEach((name, value) -> {
            if (!name.startsWith("$") && !OF_THE_SESSION.contains(name)) {
                stripped.put(name, value);
            }
        });
        return stripped;
    }

    /** Of the plan that won, wherever the server shows it. */
    private static List<String> stages(BsonValue value) {
        List<String> stages = new ArrayList<>();
        if (value instanceof BsonDocument document) {
            document.forEach((name, each) -> {
                if (name.equals("stage") && each instanceof BsonString stage) {
                    stages.add(stage.getValue());
                } else if (!name.equals("rejectedPlans") && !name.equals("command")) {
                    stages.addAll(stages(each));
                }
            });
        }
        if (value instanceof BsonArray array) {
            array.forEach(each -> stages.addAll(stages(each)));
        }
        return stages;
    }
}
