/** The pages on which consent texts are read, and a new version is agreed to. */
@NullMarked
package org.guildhall.consents.web;

import org.jspecify.annotations.NullMarked;
