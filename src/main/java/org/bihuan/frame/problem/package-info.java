/**
 * What every refusal and every fault looks like, to programs and to people.
 */
@NullMarked
package org.bihuan.frame.problem;

import org.jspecify.annotations.NullMarked;
