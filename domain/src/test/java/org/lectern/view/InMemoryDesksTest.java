package org.lectern.view;

/** The fake keeps the contract that the real store keeps. */
class InMemoryDesksTest implements DesksContract {
    private final InMemoryDesks kept = new InMemoryDesks();

    @Override
    public Desks desks() {
        return kept;
    }
}
