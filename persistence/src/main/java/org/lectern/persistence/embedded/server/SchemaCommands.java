package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lectern.persistence.embedded.file.Namespace;
import org.lectern.persistence.embedded.match.Filter;

/** Commands about databases and collections. */
final class SchemaCommands {
    private final Cursors cursors;

    SchemaCommands(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Those that change something. */
    static Map<String, Function<Request, Document>> changing() {
        return Map.of(
                "create", SchemaCommands::create,
                "drop", SchemaCommands::drop,
                "dropdatabase", SchemaCommands::dropDatabase,
                "renamecollection", SchemaCommands::rename,
                "collmod", SchemaCommands::modify);
    }

    Map<String, Function<Request, Document>> telling() {
        return Map.of(
                "listcollections", this::listCollections,
                "listdatabases", SchemaCommands::listDatabases,
                "collstats", SchemaCommands::collectionStatistics,
                "dbstats", SchemaCommands::databaseStatistics,
                "validate", SchemaCommands::validate);
    }

    private static Document create(Request request) {
        request.target()
                .createCollectionOrThrowIfExists(request.namespace().collection(), CollectionOptions.withDefaults());
        return Replies.ok();
    }

    private static Document drop(Request request) {
        StoreCollection collection = existing(request);
        int indexes = collection.stored().indexes().size();
        collection.drop();
        return Replies.ok(new Document("nIndexesWas", indexes)
                .append("ns", request.namespace().toString()));
    }

    private static Document dropDatabase(Request request) {
        request.target().drop();
        return Replies.ok(new Document("dropped", request.database()));
    }

    private static Document rename(Request request) {
        Namespace from = Namespace.of(String.valueOf(request.body().get(request.command())));
        Namespace to = Namespace.of(String.valueOf(request.body().get("to")));
        StoreCollection collection = new StoreDatabase(request.session(), from.database(), request.limit())
                .find(from.collection())
                .orElseThrow(() -> notFound("Source collection " + from));
        StoreDatabase target = new StoreDatabase(request.session(), to.database(), request.limit());
        if (from.equals(to)) {
            throw Replies.error(20, "IllegalOperation", "Can't rename a collection to itself");
        }
        target.find(to.collection()).ifPresent(taken -> {
            if (!request.flag("dropTarget", false)) {
                throw new NamespaceExistsException("target namespace exists");
            }
            taken.drop();
        });
        collection.renameTo(target, to.collection());
        return Replies.ok();
    }

    /** What it could change is refused before; with nothing to change it only tells whether there is the collection. */
    private static Document modify(Request request) {
        existing(request);
        if (request.body().containsKey("index")) {
            throw Refusals.notHere("changes of an index by collMod");
        }
        return Replies.ok();
    }

    private Document listCollections(Request request) {
        Filter filter = Filter.of(request.document("filter"));
        List<Document> collections = request.session().catalog().collections(request.database()).stream()
                .map(name -> new Document("name", name)
                        .append("type", "collection")
                        .append("options", new Document())
                        .append("info", new Document("readOnly", false))
                        .append(
                                "idIndex",
                                request.target()
                                        .find(name)
                                        .orElseThrow()
                                        .stored()
                                        .idIndex()
                                        .description()))
                .filter(filter::matches)
                .toList();
        return cursors.answer(request, request.database() + ".$cmd.listCollections", collections);
    }

    private static Document listDatabases(Request request) {
        List<Document> databases = request.session().catalog().databases().stream()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return Replies.ok(new Document("databases", databases));
    }

    private static Document collectionStatistics(Request request) {
        return request.collection()
                .map(SchemaCommands::statistics)
                .orElseGet(() -> new Document("count", 0).append("size", 0L))
                .append("ns", request.namespace().toString())
                .append("ok", 1.0);
    }

    private static Document statistics(StoreCollection collection) {
        return new Document("count", collection.count())
                .append("size", collection.size())
                .append("nindexes", collection.stored().indexes().size());
    }

    private static Document databaseStatistics(Request request) {
        List<Document> each = request.session().catalog().collections(request.database()).stream()
                .map(name -> statistics(request.target().find(name).orElseThrow()))
                .toList();
        return Replies.ok(new Document("db", request.database())
                .append("collections", each.size())
                .append("objects", sum(each, "count"))
                .append("dataSize", sum(each, "size"))
                .append("indexes", sum(each, "nindexes")));
    }

    private static long sum(List<Document> some, String field) {
        return some.stream()
                .mapToLong(each -> ((Number) each.get(field)).longValue())
                .sum();
    }

    private static Document validate(Request request) {
        StoreCollection collection = existing(request);
        return Replies.ok(request.session().validation().of(collection.stored()));
    }

    private static StoreCollection existing(Request request) {
        return request.collection().orElseThrow(() -> notFound("Collection " + request.namespace()));
    }

    private static RuntimeException notFound(String what) {
        return Replies.error(26, "NamespaceNotFound", what + " does not exist: ns not found");
    }
}
