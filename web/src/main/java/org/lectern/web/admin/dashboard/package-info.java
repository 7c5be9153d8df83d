/** What somebody sees who has just logged in. */
package org.lectern.web.admin.dashboard;
