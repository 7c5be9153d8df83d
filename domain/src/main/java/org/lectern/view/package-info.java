/** What people who work here have arranged for themselves: views of lists that they saved, the columns of a table, the colours of the pages. */
package org.lectern.view;
