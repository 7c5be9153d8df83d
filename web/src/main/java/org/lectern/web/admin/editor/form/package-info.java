/** The editor's form: what a post looks like in it, and what a post is to become by it. One class per group of fields. */
package org.lectern.web.admin.editor.form;
