/** The fields of a post, each read from front matter, from the text or from the file's path, in this order. */
package org.lectern.importing.field;
