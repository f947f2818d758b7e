/**
 * A reference-counted change of the page: made for the first user, undone after the last.
 * @param begin makes the change, and returns a function that undoes it
 * @returns starts one use, and returns a function that ends it; calling that twice does nothing
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
 * Replaces a property until the returned function is called; if the page redefines it in the meantime, that stays. Does nothing
 * if the page has frozen the object.
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
