/**
 * What may come in as evidence: judged by its bytes, never by what it calls itself.
 */
@NullMarked
package org.bihuan.casefile.content;

import org.jspecify.annotations.NullMarked;
