/**
 * Chains of records: each carries the hash of the one before, heads are signed.
 */
@NullMarked
package org.bihuan.casefile.chain;

import org.jspecify.annotations.NullMarked;
