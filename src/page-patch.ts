/**
 * A change of the page that several users need at the same time: made for the first of them, undone after the last.
 * @param begin makes the change and returns what undoes it
 * @returns starts one use, and returns what ends that use; ending it twice does nothing
 */
export function pagePatch(begin: () => () => void): () => () => void {
  let users = 0;
  let undo: () => void;
  return () => {
    if (users++ === 0) undo = begin();
    let isInUse = true;
    return () => {
      if (!isInUse) return;
      isInUse = false;
      if (--users === 0) undo();
    };
  };
}

/**
 * Replaces a property until the returned function is called; what the page defines there in the meantime stays. A page that has frozen
 * the object keeps it as it is.
 */
export function replaceProperty(object: object, name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  const isReplaced = Reflect.defineProperty(object, name, {
    configurable: true,
    enumerable: before?.enumerable ?? true,
    ...descriptor,
  });
  if (!isReplaced) return () => undefined;
  return () => {
    const now = Object.getOwnPropertyDescriptor(object, name);
    if (now?.get !== descriptor.get || now?.value !== descriptor.value) return;
    if (before) Object.defineProperty(object, name, before);
    else Reflect.deleteProperty(object, name);
  };
}
