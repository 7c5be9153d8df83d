/** Images: what they are, how they are kept, made smaller, found and deleted. What a post says about one stands in the post. */
package org.lectern.image;
