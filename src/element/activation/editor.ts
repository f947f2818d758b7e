/** In a content editor an element shows its poster only: nothing is loaded, played or counted. */

/** Whether an element or an ancestor is editable: editors make widgets inside their editable content read-only. */
export const isInEditor = (element: Element): boolean => element.closest(':read-write') !== null;
