package org.guildhall.duediligence;

import java.util.List;
import org.guildhall.partners.Party;

/**
 * Somebody on a screening list.
 *
 * @param id the list's own id
 * @param programme why it is listed, in the list's words
 */
public record ListEntry(String id, Party.Kind kind, String name, List<String> aliases, String programme) {}
