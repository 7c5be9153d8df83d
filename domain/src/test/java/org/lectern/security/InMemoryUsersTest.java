package org.lectern.security;

/** The fake keeps the contract that the real store keeps. */
class InMemoryUsersTest implements UsersContract {
    private final InMemoryUsers kept = new InMemoryUsers();

    @Override
    public Users users() {
        return kept;
    }
}
