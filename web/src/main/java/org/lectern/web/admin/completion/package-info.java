/** What fields propose while somebody types into them. One class per sort of thing, found by its name: {@code /admin/complete/NAME?q=}. */
package org.lectern.web.admin.completion;
