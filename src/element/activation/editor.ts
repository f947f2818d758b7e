/** Editors show a page's content to who writes it: a video is a picture there, and nothing is loaded, played or counted. */

/** Whether an element is edited, or stands in what is: editors keep their widgets from being edited themselves. */
export const isInEditor = (element: Element): boolean => element.closest(':read-write') !== null;
