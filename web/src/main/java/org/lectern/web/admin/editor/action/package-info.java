/** What the editor's script asks the server for: one class per action, each answers JSON with JSON. */
package org.lectern.web.admin.editor.action;
