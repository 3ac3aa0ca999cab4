package org.guildhall.embedded.engine;

/**
 * One append to the log: consecutive records that became durable together.
 *
 * @param lo position of the first record
 * @param hi position of the last record
 */
record LogBlock(long lo, long hi, byte[] data) {}
