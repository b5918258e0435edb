package org.bihuan.dossier;

import org.bihuan.workflow.OpenWork.Item;

/**
 * An open step as the list shows it.
 *
 * @param item the step
 * @param holder who claimed it, or the roles that may
 * @param left how much is left, in words
 * @param lamp class of its lamp
 */
record StepLine(Item item, String holder, String left, String lamp) {
}
