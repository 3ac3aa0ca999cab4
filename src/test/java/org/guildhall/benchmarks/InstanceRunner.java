package org.guildhall.benchmarks;

import org.jspecify.annotations.Nullable;

/** Runs instances of a process with one task to their end. */
interface InstanceRunner extends AutoCloseable {

    /** A process with one task; its id and the type of its job are the same. */
    static String model(String id) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="benchmark">
                  <process id="%1$s" isExecutable="true">
                    <startEvent id="Started"/>
                    <sequenceFlow id="Flow_1" sourceRef="Started" targetRef="Task"/>
                    <serviceTask id="Task">
                      <extensionElements><zeebe:taskDefinition type="%1$s"/></extensionElements>
                    </serviceTask>
                    <sequenceFlow id="Flow_2" sourceRef="Task" targetRef="Ended"/>
                    <endEvent id="Ended"/>
                  </process>
                </definitions>
                """.formatted(id);
    }

    /** Says why an instance will not end; the round then waits in vain and fails. */
    static @Nullable Void tell(Throwable failure) {
        System.err.println("An instance is lost: " + failure);
        return null;
    }

    String name();

    /** Starts an instance without waiting for it. */
    void start(Runnable ended);

    @Override
    void close();
}
