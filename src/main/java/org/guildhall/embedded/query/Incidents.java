package org.guildhall.embedded.query;

/** What has an incident: every process and element instance on the path of an active one. */
final class Incidents {

    private Incidents() {}

    /** Condition that the instance with the key in a column has an incident in it, at any depth. */
    static String within(String keyColumn) {
        return "(%s in (select unnest(i.path) from camunda.incident i where i.state = 'ACTIVE'))".formatted(keyColumn);
    }
}
