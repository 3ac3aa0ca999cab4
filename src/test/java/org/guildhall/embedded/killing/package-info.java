/** The embedded platform alone, killed over and over under load, and then every acknowledged command accounted for. */
package org.guildhall.embedded.killing;
