package org.lectern.importing;

import java.nio.file.Path;

/**
 * A file that waits for its import.
 *
 * @param run the import's id
 * @param name what the person called the file
 * @param by who gave it
 * @param path where it lies until the import ends
 */
public record Upload(String run, String name, String by, Path path, boolean dryRun) {}
