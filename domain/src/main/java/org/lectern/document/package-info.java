/**
 * Flexible documents: ordered trees of plain values that keep, in order and type, whatever anybody put into them.
 */
package org.lectern.document;
