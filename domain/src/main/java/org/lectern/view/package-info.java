/** What people who work here have arranged for themselves: views of lists that they saved, the columns of a table. */
package org.lectern.view;
