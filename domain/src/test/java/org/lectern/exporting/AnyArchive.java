package org.lectern.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.lectern.document.Document;
import org.lectern.image.PictureFiles;
import org.lectern.importing.original.Original;
import org.lectern.importing.restoring.ToldRestoring;
import org.lectern.post.Archived;
import org.lectern.post.Post;
import org.lectern.post.kind.StoredKind;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;
import org.lectern.tag.Tag;

/** Whatever is in a Lectern is in its archive, and in the Lectern that takes it in. */
public abstract class AnyArchive {
    /** Empty, with a store of its own. */
    protected abstract ArchiveWorld anotherWorld();

    /** The same document, if the store can keep it. */
    protected abstract Document storable(Document document);

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void exportedTakenInAndExportedAgainItIsTheSame(
            @ForAll("histories") @Size(max = 4) List<List<Post>> histories,
            @ForAll("documents") @Size(max = 3) List<Document> documents) {
        ArchiveWorld world = anotherWorld();
        fill(world, histories, documents);
        byte[] archive = world.exported();

        ArchiveWorld other = anotherWorld();
        ToldRestoring told = other.takeIn(archive);

        assertThat(told.failure()).isEmpty();
        assertThat(told.rejectedFiles()).isEmpty();
        assertThat(told.warnings()).isEmpty();
        assertThat(other.exported()).isEqualTo(archive);
        assertThat(other.takeIn(archive).counts()).isEqualTo("0/0/" + stored(world));
        assertThat(other.exported()).isEqualTo(archive);
    }

    private static int stored(ArchiveWorld world) {
        return world.posts.pageById(Optional.empty(), 100).size();
    }

    private void fill(ArchiveWorld world, List<List<Post>> histories, List<Document> documents) {
        Set<String> ids = new HashSet<>();
        for (List<Post> history : histories) {
            Post newest = history.get(history.size() - 1);
            if (ids.add(newest.id().text())) {
                List<Post> storable = new ArrayList<>();
                history.forEach(each -> storable.add(new Post(
                        each.id(),
                        each.version(),
                        storable(each.document()).with("slug", "slug." + ids.size() + "-\u8a9e\u8a00"))));
                world.store.restoreAll(List.of(
                        new Archived(storable.get(storable.size() - 1), storable.subList(0, storable.size() - 1))));
            }
        }
        for (int i = 0; i < documents.size(); i++) {
            fill(world, "any-" + i, storable(documents.get(i)));
        }
        storeImage(world);
        world.originals.keepAll(List.of(new Original("---\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1), 1, 2)));
    }

    private static void fill(ArchiveWorld world, String name, Document document) {
        for (Referents referents : List.<Referents>of(world.people, world.events, world.series)) {
            Document known =
                    document.with(Referent.SLUG, name).with(Referent.NAME, "N").with(Referent.KEYS, List.of(name));
            referents.restoreAll(List.of(new Referent(Referent.newId(), 7, known)));
        }
        Document merged = document.without(Referent.SLUG)
                .without(Referent.KEYS)
                .with(Referent.MERGED_INTO, "x")
                .with(Referent.MERGED_SLUG, name);
        world.people.restoreAll(List.of(new Referent(Referent.newId(), 2, merged)));
        world.tags.restore(new Tag(name + " /\u202e", 3, document.with(Tag.REDIRECT, "other")));
        world.kinds.insert(new StoredKind(name, 1, document));
        world.kinds.replace(new StoredKind(name, 2, document.with("label", "L")));
        world.kinds.insert(new StoredKind(name + "-gone", 1, document));
        world.kinds.delete(name + "-gone", 1);
    }

    private static void storeImage(ArchiveWorld world) {
        try {
            world.storeImage.store(new ByteArrayInputStream(PictureFiles.png(3, 2)), "a \u05d0.png", "me");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Provide
    Arbitrary<List<List<Post>>> histories() {
        return AnyContents.histories(AnyContents.documents()).list();
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        return AnyContents.documents().list();
    }
}
