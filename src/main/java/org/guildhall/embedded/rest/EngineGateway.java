package org.guildhall.embedded.rest;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.guildhall.embedded.engine.Command;
import org.guildhall.embedded.engine.CommandResponse;
import org.guildhall.embedded.engine.EngineCommands;

/** Sends a command for a request; by most methods waits for the engine's answer, on the request's virtual thread. */
final class EngineGateway {

    private final EngineCommands commands;

    EngineGateway(EngineCommands commands) {
        this.commands = commands;
    }

    CommandResponse send(ValueType valueType, Intent intent, UnifiedRecordValue value)
            throws ExecutionException, InterruptedException {
        return send(Command.of(valueType, intent, value), EngineCommands.DEFAULT_TIMEOUT);
    }

    CommandResponse send(ValueType valueType, Intent intent, long key, UnifiedRecordValue value)
            throws ExecutionException, InterruptedException {
        return send(Command.of(valueType, intent, key, value), EngineCommands.DEFAULT_TIMEOUT);
    }

    CommandResponse send(Command command) throws ExecutionException, InterruptedException {
        return send(command, EngineCommands.DEFAULT_TIMEOUT);
    }

    /** Sends without waiting. */
    CompletionStage<CommandResponse> begin(Command command, Duration timeout) {
        return commands.submit(command, timeout);
    }

    CommandResponse send(Command command, Duration timeout) throws ExecutionException, InterruptedException {
        return commands.submit(command, timeout).get();
    }
}
