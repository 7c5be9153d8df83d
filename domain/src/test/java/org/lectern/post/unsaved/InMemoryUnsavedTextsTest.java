package org.lectern.post.unsaved;

/** The fake keeps the contract that the real store keeps. */
class InMemoryUnsavedTextsTest implements UnsavedTextsContract {
    private final InMemoryUnsavedTexts texts = new InMemoryUnsavedTexts();

    @Override
    public UnsavedTexts unsavedTexts() {
        return texts;
    }
}
