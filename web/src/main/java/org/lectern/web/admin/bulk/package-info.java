/** One change over many posts: what and which, what would come of it, how far it is, what became of each post, and back again. */
package org.lectern.web.admin.bulk;
