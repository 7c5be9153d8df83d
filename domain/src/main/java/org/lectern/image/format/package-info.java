/** The formats of pictures as bytes: what a file is, what it tells beside the picture, and the file without that. */
package org.lectern.image.format;
