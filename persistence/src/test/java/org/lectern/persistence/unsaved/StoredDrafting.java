package org.lectern.persistence.unsaved;

import org.lectern.persistence.Store;
import org.lectern.persistence.preview.MongoPreviewLinks;
import org.lectern.post.preview.PreviewLinks;
import org.lectern.post.preview.PreviewLinksContract;
import org.lectern.post.unsaved.UnsavedTexts;
import org.lectern.post.unsaved.UnsavedTextsContract;

/** The contracts of what stands around posts that are being written, on one of the stores. */
abstract class StoredDrafting implements UnsavedTextsContract, PreviewLinksContract {
    private final Store store;

    StoredDrafting(Store store) {
        this.store = store.emptied();
    }

    @Override
    public UnsavedTexts unsavedTexts() {
        return new MongoUnsavedTexts(store.database(), store.indexes());
    }

    @Override
    public PreviewLinks previewLinks() {
        return new MongoPreviewLinks(store.database(), store.indexes());
    }
}
