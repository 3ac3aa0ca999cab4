/** Papers: the page layout, type and drawing that contracts and certificates share. Equal input gives equal bytes. */
@NamedInterface("pdf")
@NullMarked
package org.guildhall.documents.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
