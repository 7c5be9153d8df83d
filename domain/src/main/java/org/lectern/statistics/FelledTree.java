package org.lectern.statistics;

/** A bucket is not there in the version in which another one has added it: the tree was taken away, or somebody has cut branches off. */
final class FelledTree extends RuntimeException {
    private static final long serialVersionUID = 1;

    FelledTree(String tree, Period period) {
        super("of the tree " + tree + " the bucket " + period.key() + " is missing");
    }
}
