/** Pages of compliance officers: the case with parties, matches and rating, decisions on matches, and the good-guy list. */
@NullMarked
package org.guildhall.duediligence.web;

import org.jspecify.annotations.NullMarked;
