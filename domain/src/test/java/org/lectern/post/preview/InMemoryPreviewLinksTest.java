package org.lectern.post.preview;

/** The fake keeps the contract that the real store keeps. */
class InMemoryPreviewLinksTest implements PreviewLinksContract {
    private final InMemoryPreviewLinks links = new InMemoryPreviewLinks();

    @Override
    public PreviewLinks previewLinks() {
        return links;
    }
}
