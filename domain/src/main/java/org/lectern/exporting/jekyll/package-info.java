/** What Jekyll wants. */
package org.lectern.exporting.jekyll;
