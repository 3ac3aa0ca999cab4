package org.guildhall.embedded.engine;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.intent.Intent;

/**
 * The engine's answer to a command it carried out.
 *
 * @param key key of the entity that was made or changed
 */
public record CommandResponse(long key, Intent intent, UnifiedRecordValue value) {

    public <T extends UnifiedRecordValue> T value(Class<T> type) {
        return type.cast(value);
    }
}
