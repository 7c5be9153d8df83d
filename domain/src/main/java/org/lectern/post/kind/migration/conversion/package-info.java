/** Conversions of values from one type of field to another: one class per conversion. */
package org.lectern.post.kind.migration.conversion;
