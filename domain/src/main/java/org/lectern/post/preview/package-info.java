/** Posts that are not out yet, shown to those who were given a link. */
package org.lectern.post.preview;
