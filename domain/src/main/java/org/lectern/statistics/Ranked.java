package org.lectern.statistics;

/** How many posts mention something. @param key what its page is found by */
public record Ranked(String key, String name, long posts) {}
