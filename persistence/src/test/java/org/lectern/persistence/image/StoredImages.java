package org.lectern.persistence.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.ImageType;
import org.lectern.image.Images;
import org.lectern.image.ImagesContract;
import org.lectern.image.MakeRendition;
import org.lectern.image.Orphan;
import org.lectern.image.PictureFiles;
import org.lectern.image.Rendition;
import org.lectern.image.RenditionResult;
import org.lectern.image.StoreImage;
import org.lectern.image.StoreImageResult;
import org.lectern.image.picture.Pictures;
import org.lectern.persistence.Store;

/** The contract of the port on one of the stores, and what only a store can show. */
abstract class StoredImages implements ImagesContract {
    private static final Clock CLOCK = Clock.fixed(MAY, ZoneOffset.UTC);

    private final Store store;

    StoredImages(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Images images() {
        return store.images(CLOCK);
    }

    @Test
    void piecesOfAnUploadThatNeverEndedAreOrphansOnceTheyAreOld() throws IOException {
        StoreImageResult.Stored kept = stored(PictureFiles.png(40, 30));
        ObjectId lost = new ObjectId(Date.from(MAY.minusSeconds(7200)));
        for (int n = 0; n < 3; n++) {
            store.database()
                    .getCollection("images.chunks")
                    .insertOne(new Document("files_id", lost).append("n", n).append("data", new Binary(new byte[100])));
        }

        assertThat(images().orphans(MAY.minusSeconds(7201), 10)).isEmpty();
        List<Orphan> orphans = images().orphans(MAY.minusSeconds(3600), 10);
        assertThat(orphans)
                .containsExactly(new Orphan(
                        Orphan.Kind.PIECES_WITHOUT_FILE,
                        lost.toHexString(),
                        MAY.minusSeconds(7200).minusMillis(123)));
        assertThat(images().removeOrphan(orphans.get(0).file())).isTrue();

        assertThat(images().orphans(MAY.plusSeconds(60), 10)).isEmpty();
        assertThat(pieces()).isEqualTo(1);
        assertThat(images().find(kept.image().id())).isPresent();
    }

    @Test
    void ofManyNodesThatBringOnePictureOneKeepsItAndNothingElseIsLeft() throws Exception {
        byte[] jpeg = PictureFiles.jpeg(900, 700);
        List<StoreImageResult> results = atOnce(() -> stores().store(new ByteArrayInputStream(jpeg), "a.jpg", "me"));

        assertThat(results)
                .filteredOn(StoreImageResult.Stored.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .filteredOn(StoreImageResult.AlreadyThere.class::isInstance)
                .hasSize(5);
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void ofManyNodesThatMakeOneRenditionOneKeepsIt() throws Exception {
        Image image = stored(PictureFiles.jpeg(900, 700)).image();
        List<RenditionResult> results = atOnce(() -> new MakeRendition(images(), new Pictures()).find(image.id(), 640));

        assertThat(results).allMatch(RenditionResult.Found.class::isInstance).hasSize(6);
        assertThat(images().find(image.id()).orElseThrow().renditions()).hasSize(1);
        assertThat(pieces()).isEqualTo(2);
    }

    @Test
    void readingAnImageThatIsDeletedMeanwhileEndsWithAnError() throws IOException {
        byte[] bytes = new byte[3_000_000];
        Image image =
                new Image(ID, ImageType.PNG, 5, 5, bytes.length, "c".repeat(64), false, "a.png", MAY, "me", List.of());
        images().insert(image, bytes);
        try (InputStream open = images().open(ID, 0).orElseThrow()) {
            assertThat(open.read()).isZero();
            images().delete(ID);

            assertThatThrownBy(open::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void filesOfOtherProgramsInTheBucketAreLeftAlone() {
        ObjectId other = new ObjectId(new Date(0));
        store.database()
                .getCollection("images.files")
                .insertOne(new Document("_id", other)
                        .append("length", 1L)
                        .append("chunkSize", 261_120)
                        .append("uploadDate", new Date(0))
                        .append("filename", "other"));
        store.database()
                .getCollection("images.chunks")
                .insertOne(new Document("files_id", other).append("n", 0).append("data", new Binary(new byte[1])));

        assertThat(images().orphans(MAY.plusSeconds(60), 10)).isEmpty();
        assertThat(pieces()).isEqualTo(1);
    }

    @Test
    void everyQueryUsesAnIndex() {
        Rendition small = new Rendition(ImageType.PNG, 320, 5, 5, "e".repeat(64));
        IntStream.range(0, 30)
                .forEach(i -> images().insert(new ImageId(String.format("%032x", i)), small, new byte[5]));
        Document piece = store.database()
                .getCollection("images.chunks")
                .find(Filters.gt("files_id", new ObjectId(new Date(0))))
                .sort(Sorts.ascending("files_id", "n"))
                .limit(1)
                .explain(ExplainVerbosity.EXECUTION_STATS);
        Document image = store.database()
                .getCollection("images.files")
                .find(Filters.eq("metadata.image", ID.text()))
                .explain(ExplainVerbosity.EXECUTION_STATS);
        Document all = store.database()
                .getCollection("images.files")
                .find(Filters.gt("metadata.image", ""))
                .sort(Sorts.ascending("metadata.image", "metadata.rendition"))
                .explain(ExplainVerbosity.EXECUTION_STATS);

        for (Document plan : List.of(piece, image, all)) {
            assertThat(plan.get("queryPlanner", Document.class).toJson())
                    .contains("IXSCAN")
                    .doesNotContain("COLLSCAN", "\"SORT\"");
        }
        assertThat(piece.get("executionStats", Document.class).getInteger("totalKeysExamined"))
                .isLessThan(3);
    }

    private StoreImageResult.Stored stored(byte[] file) throws IOException {
        return (StoreImageResult.Stored) stores().store(new ByteArrayInputStream(file), "a", "me");
    }

    /** As a node has it. */
    private StoreImage stores() {
        return new StoreImage(images(), new Pictures(), CLOCK);
    }

    private long pieces() {
        return store.database().getCollection("images.chunks").countDocuments(new BsonDocument());
    }

    private static <T> List<T> atOnce(Callable<T> task) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            List<Future<T>> answers = nodes.invokeAll(Collections.nCopies(6, task));
            return answers.stream().map(StoredImages::got).toList();
        } finally {
            nodes.shutdownNow();
        }
    }

    private static <T> T got(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
