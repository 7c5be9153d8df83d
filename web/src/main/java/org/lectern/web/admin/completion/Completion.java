package org.lectern.web.admin.completion;

import java.util.List;

/** Proposes things of one sort. */
public interface Completion {
    /** As the address has it: {@code tags}. */
    String name();

    /** @param typed not empty, without spaces around it */
    List<Proposal> propose(String typed, int limit);
}
