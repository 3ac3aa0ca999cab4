package org.guildhall.inbox;

/**
 * What a task shows besides its form.
 *
 * @param template name of a template with a fragment {@code section(view)}, which shows the content
 */
public record TaskPanel(String template, Object content) {}
