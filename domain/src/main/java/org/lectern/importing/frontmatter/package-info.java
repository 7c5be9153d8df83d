/**
 * What stands before a text to describe it. To read one more notation, add one class that implements {@link
 * org.lectern.importing.frontmatter.Notation} here; CDI finds it.
 */
package org.lectern.importing.frontmatter;
