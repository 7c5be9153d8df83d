package org.lectern.importing.frontmatter;

/**
 * A text and the front matter in it.
 *
 * @param content the front matter without what delimits it
 * @param firstLine of the content in the file, from 1
 * @param rest everything behind it, as it was
 */
public record Block(String content, int firstLine, String rest) {}
