package org.guildhall.embedded.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A filter whose value is a list with a meaning of its own; an empty list is no condition. */
interface ListFilter {

    List<String> compile(String name, JsonNode json, Parameters parameters, Known known);
}
