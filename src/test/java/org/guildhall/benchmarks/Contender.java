package org.guildhall.benchmarks;

/** Something that carries out whole onboardings, from the application to the certificate. */
interface Contender extends AutoCloseable {

    String name();

    /** Carries out one onboarding and returns when it has ended. Called by several threads at once. */
    void onboard() throws Exception;

    @Override
    void close();
}
