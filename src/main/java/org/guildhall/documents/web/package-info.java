/** Download of stored documents. */
@NullMarked
package org.guildhall.documents.web;

import org.jspecify.annotations.NullMarked;
