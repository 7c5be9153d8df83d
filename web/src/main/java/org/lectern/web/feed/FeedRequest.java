package org.lectern.web.feed;

import java.util.Optional;

/**
 * A feed as it is asked for.
 *
 * @param base the address in front of every path
 * @param path of the feed, without its extension
 * @param rawQuery the query as it stands in the address, or empty
 * @param title what the posts have in common; empty: they are the site's newest
 * @param page the path of a page that shows such posts
 */
record FeedRequest(String base, String path, String rawQuery, Optional<String> title, String page) {}
