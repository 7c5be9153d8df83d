package org.lectern.importing.restoring;

import java.time.Instant;
import org.lectern.post.history.Change;

/**
 * How an archive is taken in.
 *
 * @param isRehearsal whether nothing is to be written
 * @param isAdministrators whether somebody gave it who may change the site itself: its kinds, and which site it is
 * @param change what the history says of posts that could not be put in as they were
 */
public record Restoring(boolean isRehearsal, boolean isAdministrators, Change change, Instant now) {}
