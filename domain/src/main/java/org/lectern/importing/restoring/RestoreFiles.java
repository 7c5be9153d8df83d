package org.lectern.importing.restoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.document.Sha256;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.ExactJson;
import org.lectern.image.Image;
import org.lectern.image.ImageId;
import org.lectern.image.ImageType;
import org.lectern.image.Images;
import org.lectern.image.StoreImage;
import org.lectern.image.StoreImageResult;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import org.lectern.importing.original.Originals;
import org.lectern.importing.restoring.OpenArchive.Member;

/** Images, which are looked at as if somebody brought them anew, and what posts were imported from. */
@Dependent
public class RestoreFiles {
    private static final int LARGEST_DESCRIPTION = 1024 * 1024;
    private static final int LARGEST_ORIGINAL = 256 * 1024 * 1024;
    private static final int BYTES_AT_A_TIME = 4 * 1024 * 1024;
    private static final int AT_A_TIME = 100;

    private final Images images;
    private final StoreImage storing;
    private final Originals originals;

    @Inject
    public RestoreFiles(Images images, StoreImage storing, Originals originals) {
        this.images = images;
        this.storing = storing;
        this.originals = originals;
    }

    void restore(CheckedArchive archive, Restoring how, RestoreLog log) {
        archive.members(ArchivePaths.IMAGES)
                .filter(member -> member.path().endsWith(".json"))
                .forEach(member -> restoreImage(archive, member, how, log));
        List<Original> batch = new ArrayList<>();
        archive.members(ArchivePaths.ORIGINALS).forEach(member -> {
            try {
                batch.add(original(archive, member));
            } catch (Unreadable reason) {
                log.rejected(member.path(), reason);
            }
            long size = batch.stream().mapToLong(each -> each.bytes().length).sum();
            if (batch.size() == AT_A_TIME || size > BYTES_AT_A_TIME) {
                keep(batch, how);
            }
        });
        keep(batch, how);
    }

    private void keep(List<Original> batch, Restoring how) {
        if (!batch.isEmpty() && !how.isRehearsal()) {
            originals.keepAll(List.copyOf(batch));
        }
        batch.clear();
    }

    private static Original original(CheckedArchive archive, Member member) throws Unreadable {
        byte[] bytes = archive.read(member, LARGEST_ORIGINAL);
        if (!member.path().equals(ArchivePaths.original(Sha256.of(bytes)))) {
            throw new Unreadable("is not called after its SHA-256");
        }
        return new Original(bytes, 1, 1);
    }

    private void restoreImage(CheckedArchive archive, Member member, Restoring how, RestoreLog log) {
        try {
            Image wanted = described(ExactJson.read(archive.read(member, LARGEST_DESCRIPTION)));
            String name = wanted.id().text() + '.' + wanted.type().extension();
            byte[] bytes = archive.read(archive.beside(member, name), StoreImage.MAX_LENGTH);
            boolean isWanted = !how.isRehearsal() && images.find(wanted.id()).isEmpty();
            if (isWanted) {
                tell(member, storing.restore(bytes, wanted), log);
            }
        } catch (Unreadable reason) {
            log.rejected(member.path(), reason);
        }
    }

    private static void tell(Member member, StoreImageResult result, RestoreLog log) throws Unreadable {
        if (result instanceof StoreImageResult.Rejected rejected) {
            throw new Unreadable("is not taken: " + rejected.detail());
        }
        if (result instanceof StoreImageResult.Busy) {
            log.warning(member.path() + ": others brought images at the same time; give the archive again");
        }
    }

    /** What is measured is measured anew when the image is stored. */
    private static Image described(Document document) throws Unreadable {
        Optional<ImageId> id = document.text("id").flatMap(ImageId::parse);
        Optional<ImageType> type = document.text("type").flatMap(ImageType::of);
        Optional<Instant> uploaded = document.instant("uploaded");
        if (id.isEmpty() || type.isEmpty() || uploaded.isEmpty()) {
            throw new Unreadable("describes no image: it has to have id, type and uploaded");
        }
        String fileName = document.text("fileName").orElse("");
        String by = document.text("by").orElse("");
        return new Image(id.get(), type.get(), 1, 1, 1, "", false, fileName, uploaded.get(), by, List.of());
    }
}
