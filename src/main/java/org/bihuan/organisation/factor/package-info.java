/**
 * One-time codes of RFC 6238: keys under seal, codes that count once, recovery codes.
 */
@NullMarked
package org.bihuan.organisation.factor;

import org.jspecify.annotations.NullMarked;
