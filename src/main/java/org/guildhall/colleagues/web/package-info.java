@NullMarked
package org.guildhall.colleagues.web;

import org.jspecify.annotations.NullMarked;
