/**
 * What the tables of frequency say.
 */
@NullMarked
package org.bihuan.duty.frequency;

import org.jspecify.annotations.NullMarked;
