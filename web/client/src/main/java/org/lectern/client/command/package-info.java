/** The commands: one class each. */
package org.lectern.client.command;
