package org.lectern.persistence.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.search.util.common.SearchException;
import org.lectern.lease.KeptLease;

/**
 * Indexes on an OpenSearch, which all nodes share: {@code lectern-posts-1-utc-7}. The newest whole one is what the alias {@code
 * lectern-posts} stands for. One node writes, by a lease; the others read what it has written.
 */
final class RemoteGenerations implements Generations {
    private static final Logger LOG = System.getLogger(RemoteGenerations.class.getName());

    private final RemoteAddress address;
    private final RemoteIndexes indexes;
    private final String alias;
    private final String beginning;
    private final KeptLease lease;
    private final Map<PostIndex, String> names = new ConcurrentHashMap<>();

    /** @param schema what an index has to be made by; letters, digits and hyphens */
    RemoteGenerations(RemoteAddress address, String schema, KeptLease lease) {
        this.address = address;
        this.lease = lease;
        indexes = new RemoteIndexes(address);
        alias = address.name() + "-posts";
        beginning = alias + "-" + schema + "-";
    }

    @Override
    public synchronized Optional<PostIndex> newest() {
        Optional<String> newest = indexes.aliased(alias).filter(name -> name.startsWith(beginning));
        return newest.map(name -> opened(name, false));
    }

    @Override
    public boolean isCurrent(Optional<PostIndex> opened) {
        return indexes.aliased(alias).filter(name -> name.startsWith(beginning)).equals(opened.map(names::get));
    }

    @Override
    public synchronized PostIndex fresh() {
        int last =
                indexes.named(beginning).stream().mapToInt(this::numberOf).max().orElse(0);
        return opened(beginning + (last + 1), true);
    }

    @Override
    public synchronized void adopt(PostIndex whole) {
        indexes.let(alias, names.get(whole));
        names.keySet().stream().filter(index -> index != whole).toList().forEach(this::close);
        Set<String> all = indexes.named(alias + "-");
        all.stream().filter(name -> !name.equals(names.get(whole))).forEach(this::delete);
    }

    @Override
    public synchronized void discard(PostIndex unfinished) {
        String name = names.get(unfinished);
        close(unfinished);
        Optional.ofNullable(name).ifPresent(this::delete);
    }

    @Override
    public synchronized boolean leads() {
        return lease.hold();
    }

    @Override
    public synchronized void end() {
        lease.release();
    }

    private PostIndex opened(String name, boolean isNew) {
        PostIndex index = IndexOpening.remote(address, name, isNew);
        names.put(index, name);
        return index;
    }

    private void close(PostIndex index) {
        names.remove(index);
        index.close();
    }

    private void delete(String name) {
        try {
            indexes.delete(name);
        } catch (SearchException left) {
            LOG.log(Level.WARNING, "search.index.left name={0}: {1}", name, left.getMessage());
        }
    }

    /** Of an index that is called otherwise 0. */
    private int numberOf(String name) {
        String number = name.substring(beginning.length());
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }
}
