/** The pages in front of the others: to log in, to type the code, to choose a password by a link. */
package org.lectern.web.admin.login;
