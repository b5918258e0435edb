/**
 * One ladder per case and addressee: its grounds, its rungs, and what was taken.
 */
@NullMarked
package org.bihuan.escalation.ladder;

import org.jspecify.annotations.NullMarked;
