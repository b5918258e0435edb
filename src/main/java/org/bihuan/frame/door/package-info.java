/**
 * Who may enter: login, HTTP Basic, lockout, headers.
 */
@NullMarked
package org.bihuan.frame.door;

import org.jspecify.annotations.NullMarked;
