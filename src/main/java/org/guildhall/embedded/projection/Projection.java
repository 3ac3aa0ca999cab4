package org.guildhall.embedded.projection;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;

/** Turns the events of one value type into changed rows. */
interface Projection<V extends RecordValue> {

    ValueType valueType();

    /** Called for every event of the value type in the order of the log. */
    void apply(Record<V> event, Changes changes);
}
