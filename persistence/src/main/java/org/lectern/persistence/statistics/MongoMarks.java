package org.lectern.persistence.statistics;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.statistics.Mark;
import org.lectern.statistics.Marks;
import org.lectern.statistics.Tree;

/**
 * The marks in MongoDB's collection {@code countMarks}, and beside them the document {@code tree} that says which buckets count. What is
 * read in one go, the tree last, and written in two kinds of documents is no matter for JNoSQL.
 */
@ApplicationScoped
public class MongoMarks implements Marks {
    static final String COLLECTION = "countMarks";

    /** Greater than all ids of marks, which begin with a digit. */
    private static final String TREE = "tree";

    private static final String ID_OF_TREE = "tree";
    private static final String VERSION = "version";

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoMarks() {
        this(null, null);
    }

    @Inject
    public MongoMarks(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public State state() {
        List<Mark> found = new ArrayList<>();
        Optional<Tree> tree = Optional.empty();
        for (BsonDocument document : guarded(() -> all().into(new ArrayList<>()))) {
            if (document.getString(Records.ID).getValue().equals(TREE)) {
                tree = Optional.of(MarkDocuments.tree(document));
            } else {
                found.add(MarkDocuments.mark(document));
            }
        }
        return new State(tree, found);
    }

    FindIterable<BsonDocument> all() {
        return collection().find(Filters.gte(Records.ID, "")).sort(Sorts.ascending(Records.ID));
    }

    @Override
    public void add(Mark mark) {
        guarded(() -> collection().insertOne(MarkDocuments.document(mark)));
    }

    @Override
    public void end(Mark mark) {
        guarded(() -> collection()
                .replaceOne(
                        Filters.eq(Records.ID, mark.id()),
                        MarkDocuments.document(mark.ended()),
                        new ReplaceOptions().upsert(true)));
    }

    @Override
    public void remove(Collection<Mark> marks) {
        Map<Boolean, List<String>> ids = marks.stream()
                .collect(Collectors.groupingBy(Mark::hasEnded, Collectors.mapping(Mark::id, Collectors.toList())));
        ids.forEach((hasEnded, some) -> guarded(() -> collection()
                .deleteMany(Filters.and(Filters.in(Records.ID, some), Filters.eq(MarkDocuments.ENDED, hasEnded)))));
    }

    @Override
    public boolean plant(Tree tree) {
        try {
            BsonDocument document = new BsonDocument(Records.ID, new BsonString(TREE));
            document.putAll(MarkDocuments.document(tree));
            return guarded(() -> collection().insertOne(document).wasAcknowledged());
        } catch (MongoWriteException refusal) {
            if (DuplicateKey.is(refusal.getCode())) {
                return false;
            }
            throw refusal;
        }
    }

    @Override
    public boolean advance(Tree tree) {
        long advanced = guarded(() -> collection()
                .updateOne(
                        Filters.and(isTree(tree), Filters.lte(VERSION, tree.version())),
                        Updates.set(VERSION, new BsonInt64(tree.version())))
                .getMatchedCount());
        return advanced > 0
                || guarded(() -> Optional.ofNullable(
                                collection().find(isTree(tree)).first()))
                        .isPresent();
    }

    @Override
    public void fell(Tree tree) {
        guarded(() -> collection().deleteOne(isTree(tree)));
    }

    private static Bson isTree(Tree tree) {
        return Filters.and(Filters.eq(Records.ID, TREE), Filters.eq(ID_OF_TREE, tree.id()));
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> collection() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
