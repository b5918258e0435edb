/**
 * Stoppages that an authority orders, and how a unit resumes.
 */
@NullMarked
package org.bihuan.request.stoppage;

import org.jspecify.annotations.NullMarked;
