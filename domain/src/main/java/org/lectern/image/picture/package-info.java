/** The pixels: decoding pictures and making them smaller, with bounded memory and time. */
package org.lectern.image.picture;
