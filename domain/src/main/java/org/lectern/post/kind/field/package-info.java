/** What declared fields can hold: one class per type. */
package org.lectern.post.kind.field;
