package org.lectern.post.kind;

class InMemoryDeclaredKindsTest implements DeclaredKindsContract {
    private final DeclaredKinds kinds = new InMemoryDeclaredKinds();

    @Override
    public DeclaredKinds kinds() {
        return kinds;
    }
}
