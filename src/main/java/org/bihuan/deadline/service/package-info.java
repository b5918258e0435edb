/**
 * Service clocks of tasks: rows, swept set by set, never a process each.
 */
@NullMarked
package org.bihuan.deadline.service;

import org.jspecify.annotations.NullMarked;
