import { createMemo, For, type Accessor, type JSX } from 'solid-js';
import type { Item } from '../state.js';

/** Renders a list by keys. Solid's own `<For>` compares the items by identity. */
export function Key(props: { each: readonly Item[]; children: (item: Accessor<Item>) => JSX.Element }): JSX.Element {
  const keys = createMemo(() => props.each.map(({ key }) => key), undefined, {
    equals: (a, b) => a.length === b.length && a.every((key, index) => key === b[index]),
  });
  return (
    <For each={keys()}>
      {(key) => {
        let last: Item | undefined;
        return props.children(() => (last = props.each.find((item) => item.key === key) ?? last) as Item);
      }}
    </For>
  );
}
