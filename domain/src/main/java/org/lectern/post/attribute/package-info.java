/**
 * Posts by their attributes. Each value of an attribute is a {@link org.lectern.post.attribute.AttributeKeys key}: a text that stands in
 * the order of the values, so that a store finds equal values, and stretches of them, by an ordinary index over texts.
 */
package org.lectern.post.attribute;
