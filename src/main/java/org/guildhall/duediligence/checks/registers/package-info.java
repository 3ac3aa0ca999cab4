/** Registers of companies: what they are asked, and the adapters that ask them. */
@NullMarked
package org.guildhall.duediligence.checks.registers;

import org.jspecify.annotations.NullMarked;
