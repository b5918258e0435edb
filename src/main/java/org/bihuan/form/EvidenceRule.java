package org.bihuan.form;

/**
 * Evidence that a form asks for.
 *
 * @param kind key of the file component
 * @param min least number of files
 * @param max greatest number of files
 */
public record EvidenceRule(String kind, int min, int max) {
}
