/** What is looked for in a file of each type before it is taken. */
@NullMarked
package org.guildhall.documents.inspection;

import org.jspecify.annotations.NullMarked;
