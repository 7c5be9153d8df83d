package org.lectern.web.limit;

import java.time.Duration;

/**
 * What somebody may still ask for.
 *
 * @param isAllowed whether this request may pass
 * @param left how many may follow at once
 * @param full after which time all may follow at once again
 * @param next after which time one may follow
 */
record Quota(boolean isAllowed, long left, Duration full, Duration next) {}
