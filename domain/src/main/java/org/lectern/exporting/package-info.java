/** What is in Lectern, out again: whole, or in the shape that another program reads. */
package org.lectern.exporting;
