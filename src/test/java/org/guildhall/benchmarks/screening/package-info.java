/** Measures the matcher on labelled pairs and on published lists. */
package org.guildhall.benchmarks.screening;
