package org.lectern.security.factor;

/** The fake keeps the contract that the real store keeps. */
class InMemorySecondFactorsTest implements SecondFactorsContract {
    private final InMemorySecondFactors kept = new InMemorySecondFactors();

    @Override
    public SecondFactors secondFactors() {
        return kept;
    }
}
