package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;

/**
 * What the engine is asked to do.
 *
 * @param key key of the entity the command is for, {@link #NO_KEY} when it makes one
 * @param operationReference number of the caller's own that follow-up records carry, negative for none
 */
public record Command(ValueType valueType, Intent intent, long key, UnifiedRecordValue value, long operationReference) {

    public static final long NO_KEY = -1;
    private static final long NO_REFERENCE = -1;

    public static Command of(ValueType valueType, Intent intent, UnifiedRecordValue value) {
        return of(valueType, intent, NO_KEY, value);
    }

    public static Command of(ValueType valueType, Intent intent, long key, UnifiedRecordValue value) {
        return new Command(valueType, intent, key, value, NO_REFERENCE);
    }
}
